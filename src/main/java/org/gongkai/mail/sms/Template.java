package org.gongkai.mail.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.mail.SmsGateway.Format;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is posted to a gateway, with places for what changes from message to message. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(phone|text|key|id)}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Template() {}

    /** Filled in. Each value is escaped as the format asks, and a place within a value is text like any other. */
    public static String filled(Format format, String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            var value = Objects.requireNonNullElse(values.get(place.group(1)), "");
            return Matcher.quoteReplacement(format == Format.JSON ? inJson(value) : URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    }

    /** Whether a message can be made of it: it has the places for number and text and, filled in, is JSON or a form. */
    public static boolean isUsable(Format format, String template) {
        if (!template.contains("{phone}") || !template.contains("{text}")) {
            return false;
        }
        return switch (format) {
            case FORM -> template.matches("[^\\s=&]+=[^\\s&]*(&[^\\s=&]+=[^\\s&]*)*");
            case JSON -> isJson(filled(format, template, Map.of("phone", "13800000000", "text", "\"\\", "key", "k", "id", "1")));
        };
    }

    private static boolean isJson(String text) {
        try {
            return JSON.readTree(text).isContainer();
        } catch (JacksonException _) {
            return false;
        }
    }

    /** Without the quotes around it, which stand in the template. */
    private static String inJson(String value) {
        var quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
