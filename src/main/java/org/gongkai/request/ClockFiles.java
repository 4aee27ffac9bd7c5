package org.gongkai.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.json.QuestionReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files that the command {@code clock} is given. */
final class ClockFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final InputStream standardInput;

    ClockFiles(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * One case and where it stands.
     *
     * @param place the file, and of an array the case's number in it, from 1
     */
    record Asked(String place, ClockQuestion question) {}

    /** @param isArray whether the file holds an array of cases */
    record Content(List<Asked> cases, boolean isArray) {}

    /** @throws Unreadable where a file cannot be read, is no JSON, or holds a case that cannot be understood */
    Content read(String file) {
        var json = parse(file);
        if (!json.isArray()) {
            return new Content(List.of(new Asked(file, question(file, json))), false);
        }
        var cases = new ArrayList<Asked>(json.size());
        for (var i = 0; i < json.size(); i++) {
            var place = "%s[%d]".formatted(file, i + 1);
            cases.add(new Asked(place, question(place, json.get(i))));
        }
        return new Content(cases, true);
    }

    private JsonNode parse(String file) {
        try {
            var bytes = file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
            var json = JSON.readTree(bytes);
            if (json.isMissingNode()) {
                throw new Unreadable(file, "文件是空的。 The file is empty.");
            }
            return json;
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable(file, "无法读取。 It cannot be read.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Unreadable(
                    file,
                    "不是 JSON（第 %d 行第 %d 列）。 It is no JSON: line %d, column %d: %s"
                            .formatted(
                                    at == null ? 0 : at.getLineNr(),
                                    at == null ? 0 : at.getColumnNr(),
                                    at == null ? 0 : at.getLineNr(),
                                    at == null ? 0 : at.getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private static ClockQuestion question(String place, JsonNode json) {
        try {
            return QuestionReader.read(json);
        } catch (Refused refused) {
            throw new Unreadable(place, refused);
        }
    }

    /** The whole call ends: the message names the file, the event's number and the reason. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String place, String reason) {
            super(place + ": " + reason);
        }

        Unreadable(String place, Refused refused) {
            this(place, (refused.event() == 0 ? "" : "第 %d 项 event %d: ".formatted(refused.event(), refused.event())) + refused.reason());
        }
    }
}
