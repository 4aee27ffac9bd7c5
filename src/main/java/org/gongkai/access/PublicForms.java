package org.gongkai.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.access.proof.Challenge;
import org.gongkai.access.proof.Sendings;
import org.gongkai.access.proof.Signature;
import org.gongkai.access.proof.Wait;
import org.gongkai.access.proof.WaitView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Asked before what a resident sent is kept: does it come from a page in which somebody wrote, or from a program that sends by the
 * hundred? A page with a script has done some work meanwhile, which nobody notices. Without one a few are taken at once,
 * further ones after a short wait. Nothing typed is lost by it.
 */
@Component
public class PublicForms {
    /** The page that is shown instead, while a form is held back. */
    public static final String HELD_BACK = "access/wait";

    private static final String PROOF = "proof";
    private static final String WAITED = "waited";
    private static final DateTimeFormatter CHINA = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** The work doubles with each ten from one address; an office with many people behind one address still gets through. */
    private static final int DOUBLED_AFTER = 10;

    private static final int DOUBLED_AT_MOST = 3;

    private final Sendings sendings = new Sendings();
    private final PersonalData keys;
    private final Clock clock;
    private final int atOnce;
    private final int afterWaiting;

    /**
     * @param atOnce       forms an hour that are taken from one address without work and without a wait
     * @param afterWaiting further ones, after a wait each
     */
    PublicForms(
            PersonalData keys,
            Clock clock,
            @Value("${gongkai.forms-at-once:5}") int atOnce,
            @Value("${gongkai.forms-after-waiting:15}") int afterWaiting) {
        this.keys = keys;
        this.clock = clock;
        this.atOnce = atOnce;
        this.afterWaiting = afterWaiting;
    }

    /**
     * Whether a form, complete as it is, is not to be taken now: then {@link #HELD_BACK} is to be shown, which sends it again.
     *
     * @param token the form's own; whatever is kept of it is kept under this token once
     */
    public boolean holdsBack(HttpServletRequest request, String token, Model model) {
        var form = request.getRequestURI();
        var sender = Sender.of(request);
        var now = clock.instant();
        if (Challenge.isMet(typed(request, PROOF), form, token, now, signature())) {
            sendings.proved(sender, token, now);
            return false;
        }
        var since = Wait.since(typed(request, WAITED), form, token, now, signature());
        var left = since.map(it -> Duration.between(now, it.plus(Wait.LONG_ENOUGH))).orElse(Wait.LONG_ENOUGH);
        var most = left.isPositive() ? atOnce : atOnce + afterWaiting;
        if (sendings.unproved(sender, token, now, most)) {
            return false;
        }
        var begun = since.isPresent() ? typed(request, WAITED) : Wait.begun(form, token, now, signature());
        var from = sendings.next(sender, now, atOnce + afterWaiting).map(PublicForms::inChina).orElse("");
        var seconds = left.isPositive() ? left.plusMillis(999).toSeconds() : 0;
        model.addAttribute("wait", new WaitView(form, fields(request), begun, seconds, from, sendings.count(sender, now)));
        return true;
    }

    /** The work for a form; more from where much came lately. */
    String challenge(HttpServletRequest request, String form, String token) {
        var now = clock.instant();
        var doubled = Math.min(sendings.count(Sender.of(request), now) / DOUBLED_AFTER, DOUBLED_AT_MOST);
        return Challenge.of(form, token, now, doubled).written(signature());
    }

    private Signature signature() {
        return new Signature(keys.derived("public forms"));
    }

    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** All but what the page brings along anew. */
    private static List<WaitView.Field> fields(HttpServletRequest request) {
        var own = Set.of(PROOF, WAITED, "_csrf", "language");
        return request.getParameterMap().entrySet().stream()
                .filter(it -> !own.contains(it.getKey()))
                .flatMap(it -> Arrays.stream(it.getValue()).map(value -> new WaitView.Field(it.getKey(), value)))
                .toList();
    }

    /** The minute after, so that it is not a moment too early. */
    private static String inChina(Instant moment) {
        return CHINA.format(moment.plus(Duration.ofMinutes(1)));
    }
}
