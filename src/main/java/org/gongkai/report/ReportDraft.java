package org.gongkai.report;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays a year's report into a draft, with its figures and its form; it is published like any other item, after its review. */
@Component
class ReportDraft {
    private final Figures figures;
    private final Forms forms;
    private final Drafts drafts;
    private final TemplateEngine templates;
    private final MessageSource messages;
    private final Clock clock;

    ReportDraft(Figures figures, Forms forms, Drafts drafts, TemplateEngine templates, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.forms = forms;
        this.drafts = drafts;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    ItemId write(Staff staff, Authority body, int year) {
        var draft = new DraftText(
                "%s%d年政府信息公开工作年度报告".formatted(body.name(), year),
                "",
                text(body, year),
                Attribute.PROACTIVE,
                null,
                null,
                null,
                ItemKind.ANNUAL_REPORT,
                null,
                LocalDate.now(clock),
                null,
                null,
                year,
                null,
                List.of());
        return drafts.create(staff, body.id(), draft, null);
    }

    private String text(Authority body, int year) {
        var t = new Texts(messages, Locale.SIMPLIFIED_CHINESE); // the report is a Chinese document, whoever prepares it
        var values = figures.of(body.id(), year);
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put(
                "figures",
                FigureRegistry.ALL.stream()
                        .map(figure -> FigureView.of(figure, values.getOrDefault(figure.code(), new FigureValue.NotKept()), "", t))
                        .filter(FigureView::opens)
                        .toList());
        FormDefinition.of(year).ifPresent(form -> model.put("form", forms.fill(form, body, year)));
        var output = new StringOutput();
        templates.render("report/published.jte", model, output);
        return output.toString();
    }
}
