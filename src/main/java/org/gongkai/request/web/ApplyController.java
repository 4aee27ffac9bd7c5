package org.gongkai.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.PublicForms;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.mail.SmsGateways;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The web form of a request, the published items that fit, and the receipt. */
@Controller
@RequestMapping("/service/{slug}")
class ApplyController {
    /** A browser's history on a shared computer: afterwards code and contact open the case, the form's token no more. */
    private static final Duration RECEIPT_SHOWN = Duration.ofHours(24);

    private final Requests requests;
    private final Authorities authorities;
    private final FittingItems fitting;
    private final PublicForms publicForms;
    private final SmsGateways gateways;
    private final TrackAddress track;
    private final Clock clock;

    ApplyController(
            Requests requests,
            Authorities authorities,
            FittingItems fitting,
            PublicForms publicForms,
            SmsGateways gateways,
            TrackAddress track,
            Clock clock) {
        this.requests = requests;
        this.authorities = authorities;
        this.fitting = fitting;
        this.publicForms = publicForms;
        this.gateways = gateways;
        this.track = track;
        this.clock = clock;
    }

    @GetMapping("/apply")
    String form(@PathVariable String slug, Model model, Texts t) {
        model.addAttribute("form", RequestForm.empty(FormToken.random(), "natural", ""));
        return show(body(slug), List.of(), model, t);
    }

    @PostMapping("/apply")
    String send(
            @PathVariable String slug,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String anyway,
            @RequestParam(defaultValue = "") String change,
            HttpServletRequest request,
            Model model,
            Texts t) {
        var body = body(slug);
        if (!change.isEmpty()) {
            return show(body, List.of(), model, t);
        }
        form.check(errors);
        if (errors.hasErrors()) {
            return show(body, List.of(), model, t);
        }
        var alreadyPublic = anyway.isEmpty() ? fitting.of(body, form.asked()) : List.<ApplyView.Fitting>of();
        if (!alreadyPublic.isEmpty()) {
            show(body, alreadyPublic, model, t);
            return "request/fitting";
        }
        var token = FormToken.orNew(form.token());
        if (publicForms.holdsBack(request, token, model)) {
            return PublicForms.HELD_BACK;
        }
        var sent = requests.submit(body.id(), form.applicantKind(), form.applicant(), form.asked(), token);
        return "redirect:/service/" + slug + "/receipt?form=" + token + (sent.again() ? "&again=yes" : "");
    }

    @GetMapping("/receipt")
    String receipt(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable String again,
            Model model,
            Texts t) {
        var body = body(slug);
        var file = requests.madeBy(form)
                .filter(it -> it.authority().equals(body.id()))
                .filter(it -> it.submittedAt().plus(RECEIPT_SHOWN).isAfter(clock.instant()));
        if (file.isEmpty()) {
            return "redirect:/service/track";
        }
        var made = file.get();
        model.addAttribute(
                "view",
                new ReceiptView(
                        name(body, t),
                        made.code().grouped(),
                        made.number(),
                        made.asked().subject(),
                        Days.moment(t, made.submittedAt()),
                        made.submittedAt().toString(),
                        again != null,
                        track.svg(made.code(), t),
                        body.contact().phone()));
        return "request/receipt";
    }

    private String show(Authority body, List<ApplyView.Fitting> items, Model model, Texts t) {
        model.addAttribute(
                "view", new ApplyView(name(body, t), "/service/" + body.slug() + "/apply", otherWays(body, t), gateways.isOffered(body.id()), items));
        return "request/apply";
    }

    private static List<ApplyView.Line> otherWays(Authority body, Texts t) {
        var contact = body.contact();
        var lines = new ArrayList<ApplyView.Line>();
        add(lines, t.get("request.apply.way.counter"), joined(contact.address(), contact.officeHours()));
        add(lines, t.get("request.apply.way.post"), joined(contact.address(), contact.office(), contact.postcode()));
        add(lines, t.get("request.apply.way.phone"), joined(contact.phone()));
        add(lines, t.get("request.apply.way.fax"), joined(contact.fax()));
        add(lines, t.get("request.apply.way.email"), joined(contact.email()));
        return lines;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("，"));
    }

    private static void add(List<ApplyView.Line> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(new ApplyView.Line(label, value));
        }
    }

    private static String name(Authority body, Texts t) {
        return t.either(body.name(), body.nameEn());
    }

    private Authority body(String slug) {
        return authorities
                .bySlug(slug)
                .filter(body -> body.level().discloses())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
