package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the five original reports say, as somebody read it out of them: {@code seeds/facts.json}. */
final class Facts {
    private static final JsonNode ALL = JsonMapper.shared().readTree(text("facts.json"));

    private final String slug;
    private final JsonNode facts;

    private Facts(String slug, JsonNode facts) {
        this.slug = slug;
        this.facts = facts;
    }

    static Facts of(String slug) {
        for (var facts : ALL) {
            if (facts.get("file").asString().matches("\\d+-" + slug + "\\.txt")) {
                return new Facts(slug, facts);
            }
        }
        throw new IllegalArgumentException("No facts about " + slug);
    }

    String organization() {
        return facts.get("organization").asString();
    }

    int year() {
        return facts.get("year").asInt();
    }

    JsonNode contact() {
        return facts.get("contact");
    }

    boolean has(String figure) {
        return facts.get("figures").has(figure);
    }

    int figure(String name) {
        return facts.get("figures").get(name).asInt();
    }

    Map<String, Integer> byName(String figure) {
        var counts = new TreeMap<String, Integer>();
        facts.get("figures").get(figure).properties().forEach(it -> counts.put(it.getKey(), it.getValue().asInt()));
        return counts;
    }

    JsonNode node(String figure) {
        return Objects.requireNonNull(facts.get("figures").get(figure));
    }

    Iterable<String> names() {
        return facts.get("figures").propertyNames();
    }

    /** The report as it was published. */
    String report() {
        return text(facts.get("file").asString());
    }

    @Override
    public String toString() {
        return slug;
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Facts.class.getResourceAsStream("/seeds/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
