package org.gongkai.report.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.report.check.Examination;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each number of an edited text what of the records it speaks of. Pure.
 *
 * <p>The text is plain: nothing in it says where a number came from. So the checker's reader says what each number counts, and it is
 * known again <ol>
 * <li>by the words that the program itself wrote of it, whatever number stands there now;
 * <li>by other words, that stood beside the right number when the text was saved before;
 * <li>by other words that share half of theirs, beside the right number.
 * </ol>
 * Whatever else stands there was typed by hand.
 */
final class Binding {
    private static final double HALF = 0.5;

    private final List<Claim> claims;
    private final Map<Claim.Key, String> learned;
    private final Map<Claim.Key, Integer> seen = new HashMap<>();

    private Binding(List<Claim> claims, Map<Claim.Key, String> learned) {
        this.claims = claims;
        this.learned = learned;
    }

    /** @param learned sources by the words that stood for them when the text was saved before */
    static List<BoundFigure> of(String text, List<Claim> claims, Map<Claim.Key, String> learned) {
        var binding = new Binding(claims, learned);
        var figures = new ArrayList<BoundFigure>();
        for (var read : Examination.prose(text)) {
            var printed = text.substring(read.place().start(), read.place().end());
            figures.add(new BoundFigure(figures.size(), read.label(), read.unit(), read.value(), printed, read.place(), binding.claim(read)));
        }
        return List.copyOf(figures);
    }

    private @Nullable Claim claim(Examination.Read figure) {
        var key = new Claim.Key(figure.label(), figure.unit());
        if (figure.label().isBlank()) {
            return null;
        }
        return byOwnWords(key).or(() -> bySavedWords(key)).or(() -> byLikeWords(figure)).orElse(null);
    }

    /** Two figures of the same words are told apart by their order. */
    private Optional<Claim> byOwnWords(Claim.Key key) {
        var same = claims.stream().filter(claim -> claim.key().equals(key)).toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        var before = seen.merge(key, 1, Integer::sum) - 1;
        return Optional.of(same.get(Math.min(before, same.size() - 1)));
    }

    private Optional<Claim> bySavedWords(Claim.Key key) {
        return Optional.ofNullable(learned.get(key)).flatMap(source -> claims.stream().filter(claim -> claim.source().equals(source)).findFirst());
    }

    private Optional<Claim> byLikeWords(Examination.Read figure) {
        return claims.stream()
                .filter(claim -> claim.unit().equals(figure.unit()) && claim.value().compareTo(figure.value()) == 0)
                .filter(claim -> likeness(claim.label(), figure.label()) >= HALF)
                .max(Comparator.comparingDouble(claim -> likeness(claim.label(), figure.label())));
    }

    /** How many of the shorter one's pairs of characters the other has, 0 to 1. */
    private static double likeness(String one, String other) {
        var a = pairs(one);
        var b = pairs(other);
        var shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        return shorter == 0 ? 0 : (double) a.size() / shorter;
    }

    private static Set<String> pairs(String words) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }
}
