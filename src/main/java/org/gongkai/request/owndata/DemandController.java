package org.gongkai.request.owndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.document.FileRefused;
import org.gongkai.document.Files;
import org.gongkai.mail.SmsGateways;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests;
import org.gongkai.request.law.CorrectionResult;
import org.gongkai.request.web.ApplicantFacts;
import org.gongkai.request.web.CaseView;
import org.gongkai.request.web.Choices;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.Download;
import org.gongkai.request.web.FormToken;
import org.gongkai.request.web.Typed;
import org.gongkai.request.web.Uploads;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Officers take demands in, look into them and settle them; whoever heads the work body erases what is past its term. */
@Controller
@RequestMapping("/staff/own-data")
class DemandController {
    private static final String HOME = "redirect:/staff/own-data";
    private static final int LONGEST = 2_000;

    private final OwnData ownData;
    private final Results results;
    private final Requests requests;
    private final Authorities authorities;
    private final SmsGateways gateways;
    private final ClaimReceipts receipts;
    private final Files files;

    DemandController(OwnData ownData, Results results, Requests requests, Authorities authorities, SmsGateways gateways, ClaimReceipts receipts, Files files) {
        this.ownData = ownData;
        this.results = results;
        this.requests = requests;
        this.authorities = authorities;
        this.gateways = gateways;
        this.receipts = receipts;
        this.files = files;
    }

    @GetMapping
    @Requires(Permission.READ_REQUESTS)
    String list(Staff staff, Model model, Texts t) {
        model.addAttribute("view", new DemandsView(rows(ownData.list(staff), t), rows(ownData.over(staff), t), staff.may(Permission.HANDLE_REQUESTS)));
        return "request/demands";
    }

    private static List<DemandsView.Row> rows(List<Demand> demands, Texts t) {
        return demands.stream()
                .map(it -> new DemandsView.Row(
                        it.id(), it.number(), t.get("request.channel." + it.channel()), Days.day(t, it.receivedOn()), state(it, t), it.isOpen()))
                .toList();
    }

    static String state(Demand demand, Texts t) {
        var settled = demand.settled();
        return demand.erasedAt() != null
                ? t.get("request.own-data.erased", Days.moment(t, demand.erasedAt()))
                : settled == null
                        ? t.get("request.own-data.open")
                        : Days.day(t, settled.on()) + " · " + new DemandTimeline(t).result(settled) + (demand.isUnserved() ? " · " + t.get("request.own-data.unserved") : "");
    }

    @GetMapping("/new")
    @Requires(Permission.HANDLE_REQUESTS)
    String begin(Staff staff, Model model, Texts t) {
        model.addAttribute("form", ClaimForm.empty(FormToken.random(), "counter", requests.today().toString()));
        return showForm(staff, model, t);
    }

    @PostMapping("/new")
    @Requires(Permission.HANDLE_REQUESTS)
    String register(
            @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Staff staff,
            Model model,
            Texts t) {
        form.checkForStaff(errors, requests.today());
        var papers = Uploads.papers(uploads, errors);
        if (!errors.hasErrors()) {
            try {
                var on = new Typed(errors).day("on", form.on()).orElseThrow();
                var token = FormToken.orNew(form.token());
                return HOME + "/" + ownData.register(staff, form.applicant(), form.claim(), form.channel(), on, papers, token).id();
            } catch (FileRefused refused) {
                errors.reject(refused.messageKey());
            }
        }
        return showForm(staff, model, t);
    }

    private String showForm(Staff staff, Model model, Texts t) {
        var body = authorities.byId(staff.authority());
        model.addAttribute("view", new ClaimView(t.either(body.name(), body.nameEn()), "/staff/own-data/new", gateways.isOffered(body.id()), Choices.documents(t), Choices.channels(t)));
        return "request/claim-new";
    }

    @GetMapping("/{id}")
    @Requires(Permission.HANDLE_REQUESTS)
    String show(@PathVariable long id, Staff staff, Model model, Texts t) {
        return show(open(staff, id), typed(Map.of()), model, t);
    }

    @PostMapping("/{id}")
    @Requires(Permission.HANDLE_REQUESTS)
    String settle(@PathVariable long id, @RequestParam Map<String, String> sent, Staff staff, Model model, Texts t) {
        var opened = open(staff, id);
        var typed = typed(sent);
        var result = check(typed);
        if (result != null && !typed.hasErrors()) {
            try {
                results.settle(staff, id, result, new Answer(result.isAnothers() ? value(typed, "competent") : "", value(typed, "detail")));
                return HOME + "/" + id;
            } catch (ChangedMeanwhile meanwhile) {
                typed.reject("request.own-data.error.meanwhile");
            } catch (Held held) {
                typed.reject(held.messageKey(), new Object[] {held.spots().size()}, null);
            }
        }
        return show(opened.demand().isOpen() ? open(staff, id) : opened, typed, model, t);
    }

    private static @Nullable CorrectionResult check(MapBindingResult typed) {
        var check = new Typed(typed);
        var result = CorrectionResult.of(value(typed, "result")).orElse(null);
        if (result == null) {
            check.reject("result", "request.error.choose");
        }
        check.needs("competent", value(typed, "competent"), result != null && result.isAnothers(), "request.own-data.error.competent");
        check.needs("detail", value(typed, "detail"), result == CorrectionResult.UNPROVEN, "request.own-data.error.why");
        check.atMost("competent", value(typed, "competent"), 200);
        check.atMost("detail", value(typed, "detail"), LONGEST);
        return result;
    }

    /** To hand over the counter: it says nothing of who demands what. */
    @GetMapping("/{id}/receipt")
    @Requires(Permission.HANDLE_REQUESTS)
    String receipt(@PathVariable long id, Staff staff, Model model, Texts t) {
        model.addAttribute("view", receipts.of(ownData.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), t));
        model.addAttribute("demand", id);
        return "request/demand-receipt";
    }

    @GetMapping("/{id}/file/{file}")
    @Requires(Permission.HANDLE_REQUESTS)
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long file, Staff staff) {
        var kept = open(staff, id).papers().stream()
                .map(DemandPaper::kept)
                .filter(it -> it.id().value() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(kept, files);
    }

    @PostMapping("/{id}/erasure")
    @Requires(Permission.ERASE_REQUESTS)
    String erase(@PathVariable long id, Staff staff) {
        return ownData.erase(staff, id).map(_ -> HOME).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(OwnData.Opened opened, MapBindingResult typed, Model model, Texts t) {
        var demand = opened.demand();
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute(
                "view",
                new DemandView(
                        demand.id(),
                        demand.number(),
                        t.get("request.channel." + demand.channel()) + " · " + Days.day(t, demand.receivedOn()),
                        demand.from(),
                        facts(opened, t),
                        papers(opened, DemandPaper.Role.CAME),
                        papers(opened, DemandPaper.Role.LETTER, DemandPaper.Role.DRAFT),
                        papers(opened, DemandPaper.Role.PROOF),
                        demand.isOpen() ? "" : state(demand, t),
                        opened.answer().lines(),
                        demand.isUnserved(),
                        served(opened, t),
                        new DemandTimeline(t).of(demand),
                        Arrays.stream(CorrectionResult.values()).map(it -> new Option(it.word(), t.get("request.corrected." + it.word()))).toList()));
        return "request/demand";
    }

    private static List<DemandView.Paper> papers(OwnData.Opened opened, DemandPaper.Role... roles) {
        return Arrays.stream(roles).flatMap(role -> opened.papers(role).stream()).map(kept -> new DemandView.Paper(kept.id().value(), kept.name())).toList();
    }

    private static List<CaseView.Fact> facts(OwnData.Opened opened, Texts t) {
        var facts = new ArrayList<>(ApplicantFacts.of(opened.applicant(), t));
        ApplicantFacts.add(facts, t.get("request.own-data.kept"), opened.claim().kept());
        ApplicantFacts.add(facts, t.get("request.own-data.wrong"), opened.claim().wrong());
        ApplicantFacts.add(facts, t.get("request.own-data.right"), opened.claim().right());
        ApplicantFacts.add(facts, t.get("request.own-data.proof"), opened.claim().evidence());
        ApplicantFacts.add(facts, t.get("request.case.code"), opened.demand().code().grouped());
        return facts;
    }

    /** How and when the letter was served; empty until then. */
    private static List<CaseView.Fact> served(OwnData.Opened opened, Texts t) {
        var facts = new ArrayList<CaseView.Fact>();
        var served = opened.demand().served();
        if (served != null) {
            ApplicantFacts.add(facts, t.get("request.step.field.on"), Days.day(t, served.on()));
            ApplicantFacts.add(facts, t.get("request.step.field.serviceWay"), t.get("request.service." + served.way().word()));
            ApplicantFacts.add(facts, t.get("request.step.field.tracking"), opened.proof().tracking());
            ApplicantFacts.add(facts, t.get("request.step.field.signedBy"), opened.proof().signedBy());
            ApplicantFacts.add(facts, t.get("request.step.field.note"), opened.proof().note());
        }
        return facts;
    }

    private OwnData.Opened open(Staff staff, long id) {
        return ownData.open(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MapBindingResult typed(Map<String, String> sent) {
        var typed = new HashMap<String, String>(Map.of("result", "", "competent", "", "detail", ""));
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        return new MapBindingResult(typed, "form");
    }

    private static String value(MapBindingResult typed, String field) {
        return typed.getTargetMap().get(field) instanceof String value ? value : "";
    }
}
