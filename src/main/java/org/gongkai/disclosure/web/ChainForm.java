package org.gongkai.disclosure.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.disclosure.ReviewChain;
import org.gongkai.disclosure.ReviewStage;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The leaders' stages as typed, row by row; a row without a name is none.
 *
 * @param edition of the chain that the form was made from
 */
record ChainForm(@Nullable String edition, @Nullable List<String> orders, @Nullable List<String> titles, @Nullable List<String> roles) {
    private static final int LONGEST_TITLE = 30;
    private static final int MOST = 8;
    /** Rows to fill beside those that there are. */
    private static final int SPARE = 2;

    static ChainForm of(ReviewChain chain) {
        var leaders = chain.stages().stream().skip(1).toList();
        return new ChainForm(
                Integer.toString(chain.edition()),
                leaders.stream().map(stage -> Integer.toString(stage.position())).toList(),
                leaders.stream().map(ReviewStage::title).toList(),
                leaders.stream().map(stage -> stage.role().code()).toList());
    }

    int editionNumber() {
        return DraftForm.number(String.valueOf(edition)).map(Long::intValue).orElse(-1);
    }

    /** Those that were filled, then empty ones to fill. */
    List<ChainRow> rows() {
        return Stream.concat(filled().stream(), Stream.generate(() -> ChainRow.EMPTY).limit(SPARE)).limit(MOST).toList();
    }

    private List<ChainRow> filled() {
        var count = titles == null ? 0 : titles.size();
        return IntStream.range(0, count)
                .mapToObj(i -> new ChainRow(at(orders, i), at(titles, i), at(roles, i)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** The stages in the order asked for; what is wrong with them is said beside the rows. */
    List<ReviewChain.Leader> leaders(Errors errors) {
        record Placed(long order, ReviewChain.Leader leader) {}
        var placed = new ArrayList<Placed>();
        for (var row : filled()) {
            var order = DraftForm.number(row.order()).filter(it -> it <= 99);
            var role = Optional.of(row.role())
                    .flatMap(code -> ReviewStage.Kind.LEADER.roles().stream().filter(it -> it.code().equals(code)).findFirst());
            if (row.title().length() > LONGEST_TITLE) {
                errors.rejectValue("titles", "disclosure.error.too-long", new Object[] {LONGEST_TITLE, row.title().length()}, null);
            }
            if (order.isEmpty()) {
                errors.rejectValue("titles", "disclosure.error.chain.order", new Object[] {row.title()}, null);
            }
            if (role.isEmpty()) {
                errors.rejectValue("titles", "disclosure.error.chain.role", new Object[] {row.title()}, null);
            }
            if (order.isPresent() && role.isPresent()) {
                placed.add(new Placed(order.get(), new ReviewChain.Leader(row.title(), role.get())));
            }
        }
        if (filled().isEmpty()) {
            errors.rejectValue("titles", "disclosure.error.chain.empty");
        } else if (filled().size() > MOST) {
            errors.rejectValue("titles", "disclosure.error.chain.many", new Object[] {MOST}, null);
        }
        return placed.stream().sorted(Comparator.comparingLong(Placed::order)).map(Placed::leader).toList();
    }

    private static String at(@Nullable List<String> values, int i) {
        return values == null || i >= values.size() ? "" : values.get(i).strip();
    }
}
