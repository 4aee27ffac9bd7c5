package org.gongkai.request.owndata;

import java.util.List;
import java.util.Optional;
import org.gongkai.authority.Authorities;
import org.gongkai.document.KeptFile;
import org.gongkai.page.Texts;
import org.gongkai.request.web.Followed;
import org.gongkai.request.web.LetterLine;
import org.gongkai.request.web.TrackForm;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Demands, as those who made them follow them. */
@Component
class FollowedDemands implements Followed {
    private final OwnData ownData;
    private final Results results;
    private final Authorities authorities;

    FollowedDemands(OwnData ownData, Results results, Authorities authorities) {
        this.ownData = ownData;
        this.results = results;
        this.authorities = authorities;
    }

    @Override
    public Optional<String> page(TrackForm form, Model model, Texts t) {
        return ownData.track(form.code(), form.contact()).map(opened -> {
            model.addAttribute("view", view(opened, t));
            return "request/tracked-demand";
        });
    }

    @Override
    public Optional<KeptFile> file(TrackForm form, long file) {
        return ownData.track(form.code(), form.contact()).stream()
                .flatMap(opened -> letters(opened).stream())
                .filter(line -> line.file() == file)
                .map(LetterLine::kept)
                .findFirst();
    }

    @Override
    public boolean isErased(String code) {
        return ownData.isErased(code);
    }

    private TrackedDemandView view(OwnData.Opened opened, Texts t) {
        var demand = opened.demand();
        var settled = demand.settled();
        var body = authorities.byId(demand.authority());
        return new TrackedDemandView(
                demand.number(),
                t.either(body.name(), body.nameEn()),
                t.get(settled == null ? "request.own-data.open" : "request.corrected." + settled.result().word()),
                t.get(settled == null ? "request.own-data.meaning.open" : "request.own-data.meaning.settled"),
                opened.answer().lines(),
                letters(opened),
                new DemandTimeline(t).of(demand),
                opened.papers(DemandPaper.Role.CAME).stream().map(KeptFile::name).toList(),
                body.contact().phone());
    }

    private List<LetterLine> letters(OwnData.Opened opened) {
        var settled = opened.demand().settled();
        return settled == null
                ? List.of()
                : results.letter(opened).stream()
                        .flatMap(released -> released.files().stream().map(kept -> LetterLine.sent(kept, released.title(), settled.letter())))
                        .toList();
    }
}
