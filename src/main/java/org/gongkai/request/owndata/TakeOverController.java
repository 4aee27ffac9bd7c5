package org.gongkai.request.owndata;

import java.util.List;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CasePaper;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.gongkai.request.casework.CaseHead;
import org.gongkai.request.web.CaseInAddress;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.FormToken;
import org.gongkai.request.web.Meanwhile;
import org.gongkai.request.web.Refusals;
import org.gongkai.request.web.TimelineEvent;
import org.gongkai.request.web.TypedApplicant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A request that turns out to be a demand to correct a record (art. 41) is taken to the desk for those, with what was recorded of it. */
@Controller
@RequestMapping("/staff/requests/{id}/own-data")
@Requires(Permission.HANDLE_REQUESTS)
class TakeOverController {
    private final OwnData ownData;
    private final Requests requests;
    private final MailedRequests mailed;
    private final Meanwhile meanwhile;

    TakeOverController(OwnData ownData, Requests requests, MailedRequests mailed, Meanwhile meanwhile) {
        this.ownData = ownData;
        this.requests = requests;
        this.mailed = mailed;
        this.meanwhile = meanwhile;
    }

    @GetMapping
    String form(@PathVariable long id, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        if (!isPossible(file, staff)) {
            return home(file);
        }
        // What was asked stands above the form: it says what is wrong and what is right in one, and is taken apart by hand.
        var form = new TakeOverForm(FormToken.random(), file.position(), "", "", file.asked().subject(), "", "", "", "");
        model.addAttribute("form", form);
        return show(file, form, false, List.of(), staff, model, t);
    }

    @PostMapping
    String takeOver(@PathVariable long id, @ModelAttribute("form") TakeOverForm form, BindingResult errors, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        if (!isPossible(file, staff)) {
            return home(file);
        }
        if (file.position() > form.seen()) {
            return show(file, form, !form.identity().isEmpty(), meanwhile.since(form.seen(), file, t), staff, model, t);
        }
        form.check(errors, isOpen(file));
        var applicant = completed(requests.applicant(staff, file.id()), form, errors);
        if (errors.hasErrors() || applicant.isEmpty()) {
            return show(file, form, applicant.isEmpty() || !form.identity().isEmpty(), List.of(), staff, model, t);
        }
        try {
            var demand = ownData.takeOver(staff, file, form.seen(), applicant.get(), form.claim(), isOpen(file) && form.isWhole(), FormToken.orNew(form.token()));
            return "redirect:/staff/own-data/" + demand.id();
        } catch (EditedMeanwhile edited) {
            var now = read(staff, id);
            return show(now, form, false, meanwhile.since(form.seen(), now, t), staff, model, t);
        } catch (StepRefused refused) {
            errors.reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
            return show(file, form, false, List.of(), staff, model, t);
        }
    }

    /** Who has somebody's record changed proves who they are; a request needs less to be registered. Empty if that is still to be typed. */
    private static Optional<Applicant> completed(Applicant applicant, TakeOverForm form, Errors errors) {
        if (applicant.identity() != null) {
            return Optional.of(applicant);
        }
        var typed = new TypedApplicant(applicant.name(), form.document(), form.identity(), "", "", "", "", "");
        typed.mustHaveIdentity(errors);
        return errors.hasFieldErrors("identity") || errors.hasFieldErrors("document")
                ? Optional.empty()
                : Optional.of(applicant.with(IdentityDocument.of(form.document()), form.identity()));
    }

    private boolean isOpen(CaseFile file) {
        return requests.standing(file, requests.today()).step("decided").isPresent();
    }

    private boolean isPossible(CaseFile file, Staff staff) {
        return file.mayBeDemand(requests.standing(file, requests.today())) && file.assignment().isOpenTo(staff);
    }

    private String show(CaseFile file, TakeOverForm form, boolean asksIdentity, List<TimelineEvent> since, Staff staff, Model model, Texts t) {
        var wholes = isOpen(file)
                ? List.of(new Option("true", t.get("request.own-data.whole.true")), new Option("false", t.get("request.own-data.whole.false")))
                : List.<Option>of();
        var asked = file.asked();
        model.addAttribute(
                "view",
                new TakeOverView(
                        CaseHead.of(file),
                        since.isEmpty() ? form.seen() : file.position(),
                        String.join("\n", asked.subject(), asked.description()).strip(),
                        mailed.papers(staff, file).stream().map(CasePaper::title).toList(),
                        wholes,
                        asksIdentity,
                        Choices.documents(t),
                        since));
        return "request/take-over";
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }

    /** Its page says why: it was done before, or somebody else works on it. */
    private static String home(CaseFile file) {
        return "redirect:/staff/requests/" + file.id();
    }
}
