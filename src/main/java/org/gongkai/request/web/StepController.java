package org.gongkai.request.web;

import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Fees;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.request.law.FeeQuote;
import org.gongkai.request.law.LetterKind;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every step but the decision: what happened, or what the body does now with its letter. */
@Controller
@RequestMapping("/staff/requests/{id}/step/{type}")
class StepController {
    private final Requests requests;
    private final Fees fees;
    private final Meanwhile meanwhile;
    private final FormTemplates templates;

    StepController(Requests requests, Fees fees, Meanwhile meanwhile, FormTemplates templates) {
        this.requests = requests;
        this.fees = fees;
        this.meanwhile = meanwhile;
        this.templates = templates;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    String form(@PathVariable long id, @PathVariable String type, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        var page = page(type, file, staff);
        return show(StepForm.empty(page, file, requests.letters(file), requests.today()), List.of(), model, t);
    }

    @PostMapping
    @Requires(Permission.READ_REQUESTS)
    String take(
            @PathVariable long id,
            @PathVariable String type,
            @RequestParam Map<String, String> sent,
            @RequestParam int seen,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        var form = StepForm.of(page(type, file, staff), file, requests.letters(file), sent, seen);
        if (file.position() > seen) { // first of all: what was chosen from may be gone
            return show(form.on(file, form.letters()), meanwhile.since(seen, file, t), model, t);
        }
        if (templates.isAsked(sent)) {
            return show(form.with(templates.inserted(staff, file, sent, model, t)), List.of(), model, t);
        }
        form.check(requests.today(), t);
        if (form.errors().hasErrors()) {
            return show(form, List.of(), model, t);
        }
        var words = form.words();
        if (form.page() == StepPage.FEE_NOTICED) {
            var quote = form.quote(staff, fees);
            if (!form.confirms(quote)) {
                return show(form, quote, List.of(), model, t);
            }
            words.putAll(quote.words());
        }
        try {
            var what = form.recorded(requests.today(), staff);
            requests.record(staff, file.id(), seen, what, words, form.letter(), List.of());
            return "redirect:/staff/requests/" + id;
        } catch (EditedMeanwhile edited) {
            var now = read(staff, id);
            return show(form.on(now, requests.letters(now)), meanwhile.since(seen, now, t), model, t);
        } catch (Held held) {
            form.errors().reject(held.messageKey(), new Object[] {held.spots().size()}, null);
            held.spots().stream().map(spot -> spot.finding().messageKey()).distinct().forEach(form.errors()::reject);
            return show(form, List.of(), model, t);
        } catch (StepRefused refused) {
            form.errors().reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
            return show(form, List.of(), model, t);
        }
    }

    private String show(StepForm form, List<TimelineEvent> meanwhile, Model model, Texts t) {
        return show(form, null, meanwhile, model, t);
    }

    /** @param quote the fee to be looked at before it is noticed */
    private String show(StepForm form, @Nullable FeeQuote quote, List<TimelineEvent> meanwhile, Model model, Texts t) {
        if (quote != null && quote.amount().signum() == 0) {
            form.errors().rejectValue(StepField.COUNT.field(), "request.error.no-fee", new Object[] {quote.counted()}, null);
        }
        var shown = quote == null || form.errors().hasErrors() ? null : new StepView.Amount(
                quote.amount().toPlainString(), t.get("request.fee.amount", quote.amount().toPlainString()), List.of(quote.counted(), quote.tariff().words(), quote.tariff().source()));
        var type = form.page().type();
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
        model.addAttribute(
                "view",
                new StepView(
                        form.file().id().value(),
                        form.file().number(),
                        form.file().asked().subject(),
                        form.seen(),
                        t.get("request.step." + type),
                        t.get("request.step." + type + ".hint"),
                        new Telling(t).article(Telling.articleOf(type)),
                        form.letter().map(LetterKind::title).orElse(""),
                        "/staff/requests/" + form.file().id() + "/step/" + type,
                        form.page().fields().stream().map(field -> field(field, form, t)).toList(),
                        shown,
                        meanwhile));
        return "request/step";
    }

    private static StepView.Field field(StepField field, StepForm form, Texts t) {
        var kind = switch (field.kind()) {
            case TEXT -> "text";
            case AREA -> "area";
            case PAST_DAY, FUTURE_DAY -> "day";
            case DAYS, NUMBER -> "number";
            case YES_NO, CHOICE -> "choice";
        };
        var isChoice = kind.equals("choice");
        var label = "request.step.field." + field.field();
        var hint = t.get(label + ".hint");
        return new StepView.Field(
                kind,
                field.field(),
                t.get(label),
                hint.equals(label + ".hint") ? "" : hint,
                field.isRequired(),
                isChoice ? form.options(field, t) : List.of());
    }

    private static StepPage page(String type, CaseFile file, Staff staff) {
        var page = StepPage.of(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        staff.mustBeAllowed(page.permission(), file.authority());
        return page;
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.READ_REQUESTS);
    }
}
