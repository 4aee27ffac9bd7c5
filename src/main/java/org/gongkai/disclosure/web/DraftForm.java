package org.gongkai.disclosure.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.ExemptionGround;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemText;
import org.gongkai.disclosure.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A draft as it is typed. All parts are text, so that whatever was typed comes back with its errors beside it.
 *
 * @param format {@code html} when the script of the page sent the body as pasted
 * @param kept   ids of the files that stay
 * @param lock   state of the item that the form was made from
 * @param once   token of a new item's form
 */
record DraftForm(
        String title,
        String summary,
        String body,
        String format,
        String attribute,
        String ground,
        String reevaluateOn,
        String category,
        String kind,
        String documentNumber,
        String formedOn,
        String source,
        String interprets,
        String reportYear,
        String changeNote,
        List<String> kept,
        String lock,
        String once) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_BODY = 200_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);
    /** 2008: the first year of which art. 49's report was due (the 2007 Ordinance is in force since 1 May 2008). */
    private static final int FIRST_REPORT_YEAR = 2008;

    /** Spring gives null for what a form did not send. */
    @SuppressWarnings("NullAway")
    DraftForm(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable String format,
            @Nullable String attribute,
            @Nullable String ground,
            @Nullable String reevaluateOn,
            @Nullable String category,
            @Nullable String kind,
            @Nullable String documentNumber,
            @Nullable String formedOn,
            @Nullable String source,
            @Nullable String interprets,
            @Nullable String reportYear,
            @Nullable String changeNote,
            @Nullable List<String> kept,
            @Nullable String lock,
            @Nullable String once) {
        this.title = plain(title);
        this.summary = plain(summary);
        this.body = body == null ? "" : body.strip();
        this.format = plain(format);
        this.attribute = attribute == null ? Attribute.PROACTIVE.code() : attribute;
        this.ground = plain(ground);
        this.reevaluateOn = plain(reevaluateOn);
        this.category = plain(category);
        this.kind = kind == null ? ItemKind.NOTICE.code() : kind;
        this.documentNumber = plain(documentNumber);
        this.formedOn = plain(formedOn);
        this.source = plain(source);
        this.interprets = plain(interprets);
        this.reportYear = plain(reportYear);
        this.changeNote = plain(changeNote);
        this.kept = kept == null ? List.of() : List.copyOf(kept);
        this.lock = plain(lock);
        this.once = plain(once);
    }

    /** An empty form. */
    static DraftForm blank(LocalDate today, String once) {
        return new DraftForm(
                null, null, null, null, null, null, null, null, null, null, today.toString(), null, null, null, null, null, null, once);
    }

    /** A form with what is kept. */
    static DraftForm of(Item item, ItemText text) {
        return new DraftForm(
                text.title(),
                text.summary(),
                PlainText.of(text.body()),
                "",
                item.attribute().code(),
                item.ground() == null ? "" : item.ground().code(),
                Optional.ofNullable(item.reevaluateOn()).map(LocalDate::toString).orElse(""),
                Optional.ofNullable(text.category()).map(CategoryId::toString).orElse(""),
                text.kind().code(),
                text.documentNumber(),
                text.formedOn().toString(),
                text.source(),
                Optional.ofNullable(text.interprets()).map(ItemId::toString).orElse(""),
                Optional.ofNullable(text.reportYear()).map(Object::toString).orElse(""),
                text.changeNote(),
                text.files().stream().map(file -> Long.toString(file.file())).toList(),
                Integer.toString(item.lock()),
                "");
    }

    /** The body as HTML, not yet sanitised. */
    String bodyHtml() {
        return format.equals("html") || PlainText.isHtml(body) ? body : PlainText.toHtml(body);
    }

    int lockNumber() {
        return number(lock).map(Long::intValue).orElse(-1);
    }

    List<Long> keptFiles() {
        return kept.stream().flatMap(id -> number(id).stream()).toList();
    }

    /** Puts what is wrong beside its field. */
    void check(Errors errors, LocalDate today) {
        if (title.isEmpty()) {
            errors.rejectValue("title", "disclosure.error.title.empty");
        } else if (title.length() > LONGEST_TITLE) {
            tooLong(errors, "title", title, LONGEST_TITLE);
        }
        tooLong(errors, "summary", summary, LONGEST_SUMMARY);
        tooLong(errors, "body", body, LONGEST_BODY);
        tooLong(errors, "documentNumber", documentNumber, 60);
        tooLong(errors, "source", source, 100);
        tooLong(errors, "changeNote", changeNote, 200);
        known(errors, "attribute", attribute, Attribute::of);
        known(errors, "kind", kind, ItemKind::of);
        known(errors, "ground", ground, ExemptionGround::of);
        numeric(errors, "category", category);
        numeric(errors, "interprets", interprets);
        checkFormedOn(errors, today);
        checkExemption(errors, today);
        if (!reportYear.isEmpty() && number(reportYear).filter(year -> year >= FIRST_REPORT_YEAR && year <= today.getYear()).isEmpty()) {
            errors.rejectValue("reportYear", "disclosure.error.report-year", new Object[] {String.valueOf(FIRST_REPORT_YEAR)}, null);
        }
    }

    /** What is kept; to be asked only of a form without errors. */
    DraftText toDraft(List<Long> files) {
        return new DraftText(
                title,
                summary,
                bodyHtml(),
                Attribute.of(attribute),
                ground.isEmpty() ? null : ExemptionGround.of(ground),
                day(reevaluateOn).orElse(null),
                number(category).map(CategoryId::new).orElse(null),
                ItemKind.of(kind),
                orNull(documentNumber),
                day(formedOn).orElseThrow(),
                orNull(source),
                number(interprets).map(ItemId::new).orElse(null),
                number(reportYear).map(Long::intValue).orElse(null),
                orNull(changeNote),
                files);
    }

    /** Art. 14 to 16 name the grounds; art. 18 wants what is kept back to be asked about again. */
    private void checkExemption(Errors errors, LocalDate today) {
        var exempt = attribute.equals(Attribute.EXEMPT.code());
        if (exempt && ground.isEmpty()) {
            errors.rejectValue("ground", "disclosure.missing.ground");
        }
        var again = day(reevaluateOn);
        if (!reevaluateOn.isEmpty() && again.isEmpty()) {
            errors.rejectValue("reevaluateOn", "disclosure.error.day");
        } else if (exempt && again.filter(it -> it.isAfter(today)).isEmpty()) {
            errors.rejectValue("reevaluateOn", "disclosure.missing.reevaluate-on");
        }
    }

    private void checkFormedOn(Errors errors, LocalDate today) {
        var formed = day(formedOn);
        if (formed.isEmpty()) {
            errors.rejectValue("formedOn", formedOn.isEmpty() ? "disclosure.error.formed-on.empty" : "disclosure.error.day");
        } else if (formed.get().isAfter(today)) {
            errors.rejectValue("formedOn", "disclosure.error.formed-on.future");
        } else if (formed.get().isBefore(FIRST_DAY)) {
            errors.rejectValue("formedOn", "disclosure.error.formed-on.early");
        }
    }

    private static void tooLong(Errors errors, String field, String value, int longest) {
        if (value.length() > longest) {
            errors.rejectValue(field, "disclosure.error.too-long", new Object[] {longest, value.length()}, null);
        }
    }

    private static void known(Errors errors, String field, String code, Function<String, ?> find) {
        if (!code.isEmpty()) {
            try {
                var _ = find.apply(code);
            } catch (IllegalArgumentException _) { // said beside the field
                errors.rejectValue(field, "disclosure.error.unknown");
            }
        } else if (!field.equals("ground")) {
            errors.rejectValue(field, "disclosure.error.unknown");
        }
    }

    private static void numeric(Errors errors, String field, String value) {
        if (!value.isEmpty() && number(value).isEmpty()) {
            errors.rejectValue(field, "disclosure.error.unknown");
        }
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
