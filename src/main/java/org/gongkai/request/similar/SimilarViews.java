package org.gongkai.request.similar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.disclosure.ItemId;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Letter;
import org.gongkai.request.Requests;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.publication.AnswerPublication;
import org.gongkai.request.web.ApplyView;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.FittingItems;
import org.gongkai.request.web.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes similar cases ready for a page. */
@Component
class SimilarViews {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Requests requests;
    private final FittingItems fitting;
    private final Authorities authorities;
    private final AnswerPublication publication;

    SimilarViews(Requests requests, FittingItems fitting, Authorities authorities, AnswerPublication publication) {
        this.requests = requests;
        this.fitting = fitting;
        this.authorities = authorities;
        this.publication = publication;
    }

    List<SimilarView.Line> lines(List<Similar> similar, Texts t) {
        return similar.stream().map(it -> line(it, t)).toList();
    }

    List<ApplyView.Fitting> published(AuthorityId body, String subject, @Nullable String documentNumber) {
        return fitting.of(authorities.byId(body), subject, documentNumber);
    }

    private SimilarView.Line line(Similar similar, Texts t) {
        var file = similar.file();
        var standing = requests.standing(file, requests.today());
        var outcome = standing.outcomes().stream().map(Outcome::label).collect(Collectors.joining("，"));
        var letter = decision(file);
        return new SimilarView.Line(
                file.number(),
                file.asked().subject(),
                "/staff/requests/" + file.id(),
                Days.day(t, file.submittedAt().atZone(CHINA).toLocalDate()),
                outcome.isEmpty() ? new Telling(t).state(standing) : outcome,
                letter.map(it -> it.kind().title() + " " + it.number()).orElse(""),
                letter.filter(it -> requests.released(file, it).isPresent()).map(it -> "/staff/requests/" + file.id() + "/file/" + it.file()).orElse(""),
                publication.item(file).map(ItemId::value).orElse(0L),
                !similar.same() ? "" : t.get(standing.outcomes().isEmpty() ? "request.similar.same.open" : "request.similar.same"));
    }

    private Optional<Letter> decision(CaseFile file) {
        return requests.letters(file).stream().filter(letter -> letter.kind().isDecision()).reduce((_, later) -> later);
    }
}
