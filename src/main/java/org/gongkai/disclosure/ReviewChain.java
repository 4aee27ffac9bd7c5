package org.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.access.Role;

/**
 * A body's stages of review in their order. Art. 17: nothing is published without a review for secrecy, so that comes first.
 *
 * @param edition rises with each change; 0 before the body has set its own
 */
public record ReviewChain(int edition, List<ReviewStage> stages) {

    /** What a body has that has not set its own. */
    public static final ReviewChain USUAL = new ReviewChain(List.of(
            new ReviewStage(1, ReviewStage.Kind.SECRECY, "保密审查", Role.SECRECY_REVIEWER),
            new ReviewStage(2, ReviewStage.Kind.LEADER, "主要领导审签", Role.LEADER)));

    /**
     * A chain of these stages.
     *
     * @throws IllegalArgumentException if the first is not the review for secrecy, another is, or the positions are not 1, 2, 3 …
     */
    public ReviewChain {
        stages = List.copyOf(stages);
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (stage.position() != i + 1 || (i == 0) != (stage.kind() == ReviewStage.Kind.SECRECY)) {
                throw new IllegalArgumentException("The review for secrecy comes first, then the leaders': " + stages);
            }
        }
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("The review for secrecy cannot be left out");
        }
    }

    /** A chain that is not kept yet. */
    public ReviewChain(List<ReviewStage> stages) {
        this(0, stages);
    }

    /** The same review for secrecy with these leaders after it, in their order. */
    public ReviewChain withLeaders(List<Leader> leaders) {
        return new ReviewChain(Stream.concat(
                        Stream.of(first()),
                        IntStream.range(0, leaders.size())
                                .mapToObj(i -> new ReviewStage(
                                        i + 2, ReviewStage.Kind.LEADER, leaders.get(i).title(), leaders.get(i).role())))
                .toList());
    }

    /**
     * A stage after the review for secrecy.
     *
     * @param title 1 to 30 characters
     * @param role  one that may approve items
     */
    public record Leader(String title, Role role) {}

    public ReviewStage first() {
        return stages.getFirst();
    }

    /** The stage after this one; empty after the last. */
    public Optional<ReviewStage> after(ReviewStage stage) {
        return at(stage.position() + 1);
    }

    public Optional<ReviewStage> at(int position) {
        return stages.stream().filter(stage -> stage.position() == position).findFirst();
    }
}
