package org.gongkai.request.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.FileRefused;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Recorded;
import org.gongkai.request.Requests;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.StepRefused;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.Need;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The answer: one page for each statutory kind, that asks for what its letter cannot do without. */
@Controller
@RequestMapping("/staff/requests/{id}/decision/{code}")
class DecisionController {
    private static final int LONGEST = 3000;
    private static final String REVIEWED = "reviewed";
    private static final String HELD_BECAUSE = "hardBecause";

    private final Requests requests;
    private final Meanwhile meanwhile;
    private final FormTemplates templates;

    DecisionController(Requests requests, Meanwhile meanwhile, FormTemplates templates) {
        this.requests = requests;
        this.meanwhile = meanwhile;
        this.templates = templates;
    }

    @GetMapping
    @Requires(Permission.HANDLE_REQUESTS)
    String form(@PathVariable long id, @PathVariable String code, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        return show(file, kind(code), file.position(), errors(Map.of()), List.of(), model, t);
    }

    @PostMapping
    @Requires(Permission.HANDLE_REQUESTS)
    String decide(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            @RequestParam int seen,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> uploads,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        var kind = kind(code);
        var errors = errors(sent);
        if (file.position() > seen) {
            return show(file, kind, file.position(), errors, meanwhile.since(seen, file, t), model, t);
        }
        if (templates.isAsked(sent)) {
            return show(file, kind, seen, errors(templates.inserted(staff, file, sent, model, t)), List.of(), model, t);
        }
        check(kind, file, errors);
        if (errors.hasErrors()) {
            return show(file, kind, seen, errors, List.of(), model, t);
        }
        try {
            var ground = Ground.of(value(errors, Need.GROUND));
            var decided = new Recorded.Happened(kind.decided(requests.today(), ground));
            var papers = kind.asks(Need.FILES) ? Uploads.papers(uploads) : List.<Paper>of();
            requests.record(staff, file.id(), seen, decided, words(kind, errors), Optional.of(kind.letter()), papers);
            return "redirect:/staff/requests/" + id;
        } catch (EditedMeanwhile edited) {
            var now = read(staff, id);
            return show(now, kind, now.position(), errors, meanwhile.since(seen, now, t), model, t);
        } catch (StepRefused refused) {
            errors.reject("request.error.refused", new Object[] {Refusals.words(refused, t)}, null);
        } catch (FileRefused refused) {
            errors.rejectValue(Need.FILES.field(), refused.messageKey());
        } catch (Held held) {
            errors.reject(held.messageKey(), new Object[] {held.spots().size()}, null);
            held.spots().stream().map(spot -> spot.finding().messageKey()).distinct().forEach(key -> errors.rejectValue(HELD_BECAUSE, key));
        }
        return show(file, kind, seen, errors, List.of(), model, t);
    }

    private static void check(DecisionKind kind, CaseFile file, MapBindingResult errors) {
        var check = new Typed(errors);
        for (var need : kind.needs()) {
            var value = value(errors, need);
            if (need == Need.FILES) {
                continue;
            }
            if (value.isEmpty() && need.isRequired()) {
                errors.rejectValue(need.field(), need == Need.GROUND ? "request.error.choose" : "request.error.missing");
            }
            check.atMost(need.field(), value, LONGEST);
        }
        if (!Objects.equals(errors.getFieldValue(REVIEWED), "true")) {
            errors.rejectValue(REVIEWED, "request.error.reviewed");
        }
        check.atMost(HELD_BECAUSE, value(errors, HELD_BECAUSE), LONGEST);
        var ground = value(errors, Need.GROUND);
        if (!ground.isEmpty() && Ground.of(ground).isEmpty()) {
            errors.rejectValue(Need.GROUND.field(), "request.error.choose");
        }
        kind.obstacle(file.events()).ifPresent(errors::reject);
    }

    private static Map<String, String> words(DecisionKind kind, MapBindingResult typed) {
        var words = new HashMap<String, String>();
        words.put("decision", kind.code());
        for (var need : kind.needs()) {
            var value = value(typed, need);
            if (!value.isEmpty()) {
                words.put(need.field(), value);
            }
        }
        if (!value(typed, HELD_BECAUSE).isEmpty()) {
            words.put(HELD_BECAUSE, value(typed, HELD_BECAUSE));
        }
        return words;
    }

    private String show(
            CaseFile file, DecisionKind kind, int seen, MapBindingResult errors, List<TimelineEvent> meanwhile, Model model, Texts t) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute(
                "view",
                new StepView(
                        file.id().value(),
                        file.number(),
                        file.asked().subject(),
                        seen,
                        t.get("request.decision.title", t.get("request.decision." + kind.code())),
                        t.get("request.decision." + kind.code() + ".hint"),
                        new Telling(t).article(kind.article().code()),
                        kind.letter().title(),
                        "/staff/requests/" + file.id() + "/decision/" + kind.code(),
                        fields(kind, errors, t),
                        null,
                        meanwhile));
        return "request/step";
    }

    /** What the letter needs, the review, and, only where the gate held it, why it may leave all the same. */
    private static List<StepView.Field> fields(DecisionKind kind, MapBindingResult errors, Texts t) {
        var fields = new ArrayList<>(kind.needs().stream().map(need -> field(need, t)).toList());
        if (errors.hasFieldErrors(HELD_BECAUSE) || !value(errors, HELD_BECAUSE).isEmpty()) {
            fields.add(new StepView.Field(
                    "area", HELD_BECAUSE, t.get("request.held.because"), t.get("request.held.because.hint"), true, List.of()));
        }
        fields.add(new StepView.Field(
                "check",
                REVIEWED,
                t.get("request.reviewed"),
                t.get("request.reviewed.hint"),
                true,
                List.of(new Option("true", t.get("request.reviewed.yes")))));
        return fields;
    }

    private static StepView.Field field(Need need, Texts t) {
        var label = "request.need." + need.field();
        var hint = t.get(label + ".hint");
        var kind = switch (need) {
            case GROUND -> "choice";
            case FILES -> "files";
            default -> need.isLong() ? "area" : "text";
        };
        return new StepView.Field(
                kind,
                need.field(),
                t.get(label),
                hint.equals(label + ".hint") ? "" : hint,
                need.isRequired(),
                need == Need.GROUND ? grounds(t) : List.of());
    }

    private static List<Option> grounds(Texts t) {
        return Arrays.stream(Ground.values())
                .map(ground -> new Option(
                        ground.code(), t.get("request.ground." + ground.code()) + " · " + new Telling(t).article(ground.article().code())))
                .toList();
    }

    private static MapBindingResult errors(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        return new MapBindingResult(typed, "form");
    }

    private static String value(MapBindingResult typed, Need need) {
        return value(typed, need.field());
    }

    private static String value(MapBindingResult typed, String field) {
        return typed.getTargetMap().get(field) instanceof String value ? value : "";
    }

    private static DecisionKind kind(String code) {
        return DecisionKind.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.HANDLE_REQUESTS);
    }
}
