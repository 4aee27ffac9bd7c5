package org.gongkai.request.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Checks what was typed into a form's fields; each error stands beside its field and says what to do. */
public final class Typed {
    private static final Pattern DAY = Pattern.compile("([12][0-9]{3})[-年./]([0-9]{1,2})[-月./]([0-9]{1,2})日?");

    private final Errors errors;

    public Typed(Errors errors) {
        this.errors = errors;
    }

    /** Without what cannot be printed or stored, without blanks around it; empty if nothing was typed. */
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }

    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** @param missing message key for an empty field */
    public void must(String field, String value, int longest, String missing) {
        if (value.isEmpty()) {
            errors.rejectValue(field, missing);
        }
        atMost(field, value, longest);
    }

    /** @param longest in characters as people count them */
    public void atMost(String field, String value, int longest) {
        var length = value.codePointCount(0, value.length());
        if (length > longest) {
            errors.rejectValue(field, "request.error.too-long", new Object[] {longest, length}, null);
        }
    }

    /** Something else that was typed makes no sense without this field. */
    public void needs(String field, String value, boolean needed, String missing) {
        if (needed && value.isEmpty()) {
            errors.rejectValue(field, missing);
        }
    }

    public void reject(String field, String reason) {
        errors.rejectValue(field, reason);
    }

    public void matches(String field, String value, String pattern, String wrong) {
        if (!value.isEmpty() && !value.matches(pattern)) {
            errors.rejectValue(field, wrong);
        }
    }

    /** One of the choices that the form offers; empty is told as {@code missing}. */
    public void chosen(String field, String value, Iterable<String> choices, String missing) {
        for (var choice : choices) {
            if (choice.equals(value)) {
                return;
            }
        }
        errors.rejectValue(field, missing);
    }

    /** A day up to {@code latest}; an error and empty if it is none or later, silently empty if nothing was typed. */
    public Optional<LocalDate> day(String field, String value, LocalDate latest) {
        var day = day(field, value);
        if (day.filter(d -> d.isAfter(latest)).isPresent()) {
            errors.rejectValue(field, "request.error.future");
            return Optional.empty();
        }
        return day;
    }

    /** A day, written as a browser's date field has it, or with points, slashes or 年月日. */
    public Optional<LocalDate> day(String field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var day = dayOf(value);
        if (day.isEmpty()) {
            errors.rejectValue(field, "request.error.no-day");
        }
        return day;
    }

    /** The same without telling; empty for what is no day. */
    public static Optional<LocalDate> dayOf(String value) {
        try {
            var parts = DAY.matcher(value.replaceAll("\\s", ""));
            if (parts.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
            }
        } catch (DateTimeException e) {
            // like every other text that is no day
        }
        return Optional.empty();
    }

    public boolean isFine() {
        return !errors.hasErrors();
    }
}
