package org.gongkai.report.sealed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a form. 0, empty and not applicable are three values. */
public sealed interface CellValue {
    record Amount(BigDecimal value) implements CellValue {}

    /** Nothing was filled in, though something should be. */
    record Empty() implements CellValue {}

    /** The body keeps no such ledger. */
    record NotApplicable() implements CellValue {}

    static CellValue of(@Nullable BigDecimal number, boolean applicable) {
        return number != null ? new Amount(number) : applicable ? new Empty() : new NotApplicable();
    }

    default @Nullable BigDecimal numberOrNull() {
        return this instanceof Amount(var value) ? value : null;
    }

    default boolean isApplicable() {
        return !(this instanceof NotApplicable);
    }
}
