package org.gongkai.request;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.request.law.Outcome;

/** Compares an answer with a line of expectations: {@code state=running due=03-31 used=5 paused !overdue can=extended@03-31}. */
record Answer(RequestCase request) {
    /** What was expected and is not so, a line each; irregularities must be named, others only where the line asks for them. */
    List<String> differencesFrom(String expected) {
        var all = expected.contains("irr=") ? expected : expected + " irr=none";
        return List.of(all.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .map(this::difference)
                .filter(d -> !d.isEmpty())
                .toList();
    }

    private String difference(String word) {
        var parts = word.split("=", 2);
        if (parts.length == 1) {
            var wanted = !word.startsWith("!");
            return flag(wanted ? word : word.substring(1)) == wanted ? "" : word + " is not so";
        }
        if (parts[0].equals("can") || parts[0].equals("cannot")) {
            return allowed(parts[0].equals("can"), parts[1]);
        }
        var value = shown(parts[0]);
        var wanted = parts[1].matches("\\d\\d-\\d\\d") ? "2025-" + parts[1] : parts[1];
        return value.equals(wanted) ? "" : "%s is %s, not %s".formatted(parts[0], value, wanted);
    }

    private boolean flag(String name) {
        return switch (name) {
            case "paused" -> request.paused();
            case "overdue" -> request.overdue();
            case "provisional" -> request.provisional();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String allowed(boolean wanted, String step) {
        var parts = step.split("@", 2);
        var type = parts[0];
        var found = request.step(type);
        if (found.isPresent() != wanted) {
            return "%s is %s allowed".formatted(type, wanted ? "not" : "");
        }
        if (parts.length == 2) {
            var until = Objects.toString(found.orElseThrow().until(), "null");
            var day = parts[1];
            return until.equals(day.length() == 5 ? "2025-" + day : day) ? "" : "%s until %s".formatted(type, until);
        }
        return "";
    }

    private String shown(String name) {
        return switch (name) {
            case "state" -> request.state().word();
            case "edition" -> request.edition().word();
            case "received" -> String.valueOf(request.receivedOn());
            case "due" -> String.valueOf(request.due());
            case "used" -> String.valueOf(request.workingDaysUsed());
            case "left" -> String.valueOf(request.workingDaysLeft());
            case "late" -> String.valueOf(request.workingDaysLate());
            case "cdue" -> String.valueOf(request.correctionDue());
            case "fdue" -> String.valueOf(request.feeDue());
            case "irr" -> joined(request.irregularities().stream().map(i -> i.event() + ":" + i.article()).toList());
            case "outcomes" -> joined(request.outcomes().stream().map(Outcome::code).toList());
            case "rows" -> joined(request.formRows().of2021());
            case "rows19" -> joined(request.formRows().of2019());
            case "all" -> joined(request.allowed().stream().map(NextStep::type).toList());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().collect(Collectors.joining("+"));
    }
}
