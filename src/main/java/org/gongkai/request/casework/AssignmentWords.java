package org.gongkai.request.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.access.AccountId;
import org.gongkai.access.AccountNames;
import org.gongkai.page.Texts;
import org.gongkai.request.Assignment;
import org.gongkai.request.web.Days;
import org.jspecify.annotations.Nullable;

/** Says in words whose a case is. */
final class AssignmentWords {
    private final AccountNames names;
    private final Texts t;

    AssignmentWords(AccountNames names, Texts t) {
        this.names = names;
        this.t = t;
    }

    String of(Assignment assignment) {
        return of(assignment, names.of(actors(assignment).toList()));
    }

    List<AssignmentView.Line> lines(List<Assignments.Change> history) {
        var known = names.of(history.stream()
                .flatMap(change -> Stream.concat(Stream.of(change.by()), actors(change.to())))
                .distinct()
                .toList());
        return history.stream()
                .map(change -> new AssignmentView.Line(
                        of(change.to(), known), known.getOrDefault(change.by(), ""), Days.moment(t, change.at())))
                .toList();
    }

    private String of(Assignment assignment, Map<String, String> known) {
        if (assignment.officer() == null) {
            return t.get("request.assignment.nobody");
        }
        var officer = name(assignment.officer(), known);
        return assignment.deputy() == null
                ? t.get("request.assignment.one", officer)
                : t.get("request.assignment.two", officer, name(assignment.deputy(), known));
    }

    private static Stream<String> actors(Assignment assignment) {
        return Stream.of(assignment.officer(), assignment.deputy()).filter(it -> it != null).map(it -> "account/" + it);
    }

    private static String name(@Nullable AccountId account, Map<String, String> known) {
        return known.getOrDefault("account/" + account, "");
    }
}
