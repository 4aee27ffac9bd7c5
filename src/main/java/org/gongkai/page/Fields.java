package org.gongkai.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;

/** A form as it was typed, each error beside its field. */
public record Fields(@Nullable Errors form, Texts t) {

    /** What was typed, or what the form began with; never null, so that a template can print it. */
    public String value(String name) {
        var value = form == null ? null : form.getFieldValue(name);
        return value == null ? "" : value.toString();
    }

    /** Whether a checkbox or an option is chosen. */
    public boolean has(String name, String option) {
        var value = form == null ? null : form.getFieldValue(name);
        return switch (value) {
            case null -> false;
            case Iterable<?> many -> {
                for (var one : many) {
                    if (option.equals(String.valueOf(one))) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> option.equals(value.toString());
        };
    }

    public @Nullable String error(String name) {
        if (form == null || !form.hasFieldErrors(name)) {
            return null;
        }
        return form.getFieldErrors(name).stream().map(this::words).distinct().collect(Collectors.joining(" "));
    }

    /** All errors, for the summary at the head of the form: the field's name, empty where it is the form's own. */
    public List<Problem> problems() {
        if (form == null) {
            return List.of();
        }
        return form.getAllErrors().stream()
                .map(e -> new Problem(e instanceof org.springframework.validation.FieldError f ? f.getField() : "", words(e)))
                .distinct()
                .toList();
    }

    private String words(ObjectError error) {
        MessageSource source = t.source();
        return source.getMessage(error, t.locale());
    }

    /** An error and the field that it stands beside. */
    public record Problem(String field, String words) {}
}
