package org.gongkai.request;

import static org.gongkai.request.law.Need.EARLIER;
import static org.gongkai.request.law.Need.FILES;
import static org.gongkai.request.law.Need.GROUND;
import static org.gongkai.request.law.Need.HOLDER;
import static org.gongkai.request.law.Need.HOLDER_CONTACT;
import static org.gongkai.request.law.Need.LAW;
import static org.gongkai.request.law.Need.OFFICE;
import static org.gongkai.request.law.Need.REASONS;
import static org.gongkai.request.law.Need.RIGHT_WAY;
import static org.gongkai.request.law.Need.SEARCHED;
import static org.gongkai.request.law.Need.SUPPLY;
import static org.gongkai.request.law.Need.WHERE;
import static org.gongkai.request.law.Need.WITHHELD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.request.law.Citation;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Need;
import org.gongkai.request.law.Outcome;

/** The kinds of answer as an officer chooses them: what each rests on, its letter, and what that letter must say. */
public enum DecisionKind {
    ALREADY_PUBLIC("36(1)", LetterKind.L09, List.of(Outcome.DISCLOSED), WHERE),
    SUPPLIED("36(2)", LetterKind.L10, List.of(Outcome.DISCLOSED), SUPPLY, FILES),
    PARTLY("37", LetterKind.L11, List.of(), GROUND, WITHHELD, REASONS, FILES),
    REFUSED("36(3)", LetterKind.L12, List.of(), GROUND, REASONS),
    SPECIAL_RULES("36(7)", LetterKind.L13, List.of(Outcome.SPECIAL_REGISTER), LAW, OFFICE),
    NOT_EXISTING("36(4)", LetterKind.L14, List.of(Outcome.NOT_HELD), SEARCHED),
    NOT_OURS("36(5)", LetterKind.L15, List.of(Outcome.NOT_HELD), REASONS, HOLDER, HOLDER_CONTACT),
    TO_BE_MADE("38", LetterKind.L16, List.of(Outcome.WOULD_HAVE_TO_BE_MADE), REASONS),
    UNCLEAR("30", LetterKind.L17, List.of(Outcome.STILL_UNCLEAR), REASONS),
    PETITION("39(1)", LetterKind.L18, List.of(Outcome.PETITION), REASONS, RIGHT_WAY),
    REPEATED("36(6)", LetterKind.L19, List.of(Outcome.REPEATED), EARLIER),
    PUBLICATIONS("39(2)", LetterKind.L20, List.of(Outcome.PUBLICATION), WHERE),
    EXCESSIVE("35", LetterKind.L21, List.of(Outcome.EXCESSIVE), REASONS),
    CONFIRMATION("36", LetterKind.L22, List.of(Outcome.TO_BE_CERTIFIED), EARLIER);

    private final String article;
    private final LetterKind letter;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<Outcome> outcomes;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final List<Need> needs;

    DecisionKind(String article, LetterKind letter, List<Outcome> outcomes, Need... needs) {
        this.article = article;
        this.letter = letter;
        this.outcomes = outcomes;
        this.needs = List.of(needs);
    }

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DecisionKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Citation article() {
        return new Citation(article);
    }

    public LetterKind letter() {
        return letter;
    }

    /** What the letter cannot do without, and what it may say, in the order in which it is asked for. */
    public List<Need> needs() {
        return needs;
    }

    public boolean asks(Need need) {
        return needs.contains(need);
    }

    /** Two kinds of answer need a step before them: the message key where it is missing. */
    public Optional<String> obstacle(List<CaseEvent> events) {
        return switch (this) {
            case UNCLEAR ->
                events.stream().anyMatch(CaseEvent.Corrected.class::isInstance)
                        ? Optional.empty()
                        : Optional.of("request.decision.needs.corrected");
            case EXCESSIVE ->
                events.stream().anyMatch(event -> event instanceof CaseEvent.Explained(_, var accepted) && !accepted)
                        ? Optional.empty()
                        : Optional.of("request.decision.needs.explained");
            default -> Optional.empty();
        };
    }

    /** The decision of this kind, made on a day. */
    public CaseEvent.Decided decided(LocalDate on, Optional<Ground> ground) {
        return new CaseEvent.Decided(on, outcomes(ground), null, null, this == ALREADY_PUBLIC);
    }

    /** The rows of the annual report; where information is withheld the ground says which. */
    private List<Outcome> outcomes(Optional<Ground> ground) {
        return switch (this) {
            case REFUSED -> List.of(ground.orElseThrow().outcome());
            case PARTLY -> List.of(Outcome.PARTLY_DISCLOSED, ground.orElseThrow().outcome());
            default -> outcomes;
        };
    }
}
