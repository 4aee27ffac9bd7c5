package org.gongkai.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Somebody follows every link inside the site and opens every form that only asks, by plain HTTP; what is the same for all is not opened twice. */
final class Crawl {
    /** Choices of a filter multiply: so many of their combinations are opened. */
    private static final int COMBINATIONS = 20;

    /** A year's report differs from another's in its figures alone, and takes a second to write. */
    private static final int WRITTEN = 2;

    private final Visitor visitor;
    private final String login;
    private final boolean isStaff;
    private final String root;
    private final int ofEachKind;
    private final Set<String> known = new HashSet<>();
    private final Map<PageKind, Integer> opened = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, String> anchors = new TreeMap<>();
    private final List<Sight> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private List<Step> ahead = new ArrayList<>();

    private record Step(String address, String from) {}

    /** @param sight null if there was nothing to see */
    private record Look(Step step, @Nullable Sight sight, String fault) {}

    /** @param ofEachKind how many addresses of a kind it opens at most */
    Crawl(Demonstration demonstration, String login, int ofEachKind) {
        this.visitor = login.isEmpty() ? new Visitor(demonstration) : demonstration.signedIn(login);
        this.isStaff = !login.isEmpty();
        this.login = login.isEmpty() ? "visitor" : login;
        this.root = demonstration.at("");
        this.ofEachKind = ofEachKind;
    }

    /** From these addresses to the last one, those aside that somebody else has seen. */
    Crawl from(Set<String> seen, String... starts) {
        known.addAll(seen);
        for (var start : starts) {
            follow(start, "the start");
        }
        while (!ahead.isEmpty()) {
            var level = ahead;
            ahead = new ArrayList<>();
            level.parallelStream().map(this::open).toList().forEach(this::take);
        }
        anchors.forEach((link, from) -> {
            var place = link.substring(link.indexOf('#') + 1);
            var there = ids.get(link.substring(0, link.indexOf('#')));
            if (there != null && !there.contains(place)) {
                faults.add("%s: nothing is called %s at %s, linked on %s".formatted(login, place, link, from));
            }
        });
        return this;
    }

    /** Addresses opened, files included, and those that led elsewhere. */
    Set<String> known() {
        return known;
    }

    /** The kinds of address opened and how many of each. */
    Map<PageKind, Integer> kinds() {
        return opened;
    }

    List<Sight> pages() {
        return pages;
    }

    List<String> faults() {
        return faults;
    }

    int count() {
        return opened.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Look open(Step step) {
        var answer = visitor.get(step.address());
        if (answer.statusCode() >= 400) {
            return new Look(step, null, "is answered with " + answer.statusCode());
        }
        if (isStaff && answer.uri().getPath().startsWith("/staff/sign-in") && !step.address().startsWith("/staff/sign-in")) {
            return new Look(step, null, "leads to the sign-in page");
        }
        return new Look(step, Sight.of(answer, root), "");
    }

    private void take(Look look) {
        var step = look.step();
        var sight = look.sight();
        if (sight == null) {
            faults.add("%s: %s, linked on %s, %s".formatted(login, step.address(), step.from(), look.fault()));
            return;
        }
        if (!sight.address().equals(step.address()) && !known.add(sight.address())) {
            return; // led to where we were
        }
        ids.put(sight.address(), sight.ids());
        sight.faults().forEach(it -> faults.add("%s: %s, linked on %s, %s".formatted(login, step.address(), step.from(), it)));
        if (sight.isPage()) {
            pages.add(sight);
        }
        sight.links().forEach(link -> {
            if (link.contains("#") && !link.endsWith("#")) {
                anchors.putIfAbsent(link, sight.address());
            }
            follow(link.replaceFirst("#.*", ""), sight.address());
        });
    }

    private void follow(String link, String from) {
        var address = URI.create(root + link).toString().substring(root.length());
        if (known.contains(address)) {
            return;
        }
        var kind = PageKind.of(address);
        var before = opened.getOrDefault(kind, 0);
        if (before < Math.min(ofEachKind, kind.asksForMore() ? COMBINATIONS : kind.isWritten() ? WRITTEN : Integer.MAX_VALUE)) {
            known.add(address);
            opened.put(kind, before + 1);
            ahead.add(new Step(address, from));
        }
    }
}
