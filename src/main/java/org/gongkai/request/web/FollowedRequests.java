package org.gongkai.request.web;

import java.util.Optional;
import org.gongkai.document.KeptFile;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Requests, as their applicants follow them. */
@Component
class FollowedRequests implements Followed {
    private final Requests requests;
    private final TrackedViews views;

    FollowedRequests(Requests requests, TrackedViews views) {
        this.requests = requests;
        this.views = views;
    }

    @Override
    public Optional<String> page(TrackForm form, Model model, Texts t) {
        return requests.track(form.code(), form.contact()).map(file -> {
            model.addAttribute("view", views.of(file, form, "", t));
            return "request/tracked";
        });
    }

    @Override
    public Optional<KeptFile> file(TrackForm form, long file) {
        return requests.track(form.code(), form.contact()).stream()
                .flatMap(it -> views.letters(it).stream())
                .filter(line -> line.file() == file)
                .map(LetterLine::kept)
                .findFirst();
    }

    @Override
    public boolean isErased(String code) {
        return requests.isErased(code);
    }
}
