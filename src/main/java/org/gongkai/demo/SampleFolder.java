package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads a sample body's folder: JSON for its few fixed things, a line of JSON for each of its records. */
final class SampleFolder {
    /** Each after the body above it. */
    static final List<String> ALL = List.of("city", "county", "shuichun", "wanlong", "xian", "fanli", "shexi", "longquan");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String name;

    private SampleFolder(String name) {
        this.name = name;
    }

    /**
     * The body whose folder has this name.
     *
     * @throws UncheckedIOException if there is no such folder
     */
    static SampleBody read(String name) {
        var folder = new SampleFolder(name);
        return new SampleBody(
                JSON.readValue(folder.text("authority.json"), SampleBody.Head.class),
                folder.list("people.json", SampleBody.Post.class),
                folder.list("accounts.json", SampleBody.Login.class),
                folder.list("stages.json", SampleBody.Stage.class),
                folder.lines("categories.jsonl", SampleBody.Entry.class),
                folder.list("ledgers.json", String.class),
                folder.lines("items.jsonl", SampleItem.class).stream().map(folder::whole).toList(),
                folder.lines("work.jsonl", SampleBody.Work.class),
                folder.lines("feedback.jsonl", SampleBody.Message.class),
                folder.has("reading-points.json") ? folder.list("reading-points.json", SampleBody.Counter.class) : List.of(),
                folder.has("deliveries.jsonl") ? folder.lines("deliveries.jsonl", SampleBody.Delivery.class) : List.of(),
                folder.has("views.jsonl") ? folder.lines("views.jsonl", SampleBody.Views.class) : List.of(),
                folder.lines("desk.jsonl", SampleBody.Piece.class),
                folder.lines("requests.jsonl", SampleBody.Asked.class),
                folder.has("reports.json") ? folder.list("reports.json", SampleBody.Handed.class) : List.of(),
                folder.has("past.json")
                        ? folder.list("past.json", SampleBody.Past.class).stream().map(past -> past.withWords(folder.text(past.file()))).toList()
                        : List.of());
    }

    /** A long text lies in a file of its own. */
    private SampleItem whole(SampleItem item) {
        return item.bodyFile() == null ? item : item.withBody(text(item.bodyFile()).strip());
    }

    private <T> List<T> list(String file, Class<T> type) {
        return JSON.readValue(text(file), JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    private <T> List<T> lines(String file, Class<T> type) {
        return text(file).lines().map(line -> JSON.readValue(line, type)).toList();
    }

    private boolean has(String file) {
        return SampleFolder.class.getResource(path(file)) != null;
    }

    private String text(String file) {
        try (var in = SampleFolder.class.getResourceAsStream(path(file))) {
            if (in == null) {
                throw new IOException("No resource " + path(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String file) {
        return "/demo/%s/%s".formatted(name, file);
    }
}
