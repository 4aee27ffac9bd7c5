package org.gongkai.request.web;

import java.util.List;
import org.gongkai.access.AccountNames;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Entry;
import org.gongkai.request.Requests;
import org.springframework.stereotype.Component;

/** What somebody recorded while an officer was writing. */
@Component
public class Meanwhile {
    private final Requests requests;
    private final AccountNames names;

    Meanwhile(Requests requests, AccountNames names) {
        this.requests = requests;
        this.names = names;
    }

    /** @param seen how many entries the officer had before them */
    public List<TimelineEvent> since(int seen, CaseFile file, Texts t) {
        var later = file.entries().stream().filter(entry -> entry.position() > seen).toList();
        var standing = requests.standing(file, requests.today());
        var people = names.of(later.stream().map(Entry::by).toList());
        return later.stream()
                .map(entry -> new Telling(t).timeline(List.of(entry), file, standing, people).getFirst().recorded(Days.moment(t, entry.at())))
                .toList();
    }
}
