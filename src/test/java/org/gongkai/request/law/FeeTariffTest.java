package org.gongkai.request.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tariffs of 国办函〔2020〕109号, arts. 4 and 5, at their steps. */
class FeeTariffTest {
    @ParameterizedTest(name = "{0}, {1} of them cost {2} yuan")
    @CsvSource(delimiter = '|', textBlock = """
        by-item | 10  | 0
        by-item | 11  | 100
        by-item | 20  | 1000
        by-item | 30  | 2000
        by-item | 31  | 2200
        by-item | 40  | 4000
        by-item | 41  | 4300
        by-item | 45  | 5500
        by-item | 50  | 7000
        by-item | 51  | 7400
        by-item | 60  | 11000
        by-item | 100 | 37000
        by-page | 30  | 0
        by-page | 31  | 10
        by-page | 50  | 200
        by-page | 100 | 700
        by-page | 101 | 720
        by-page | 150 | 1700
        by-page | 200 | 2700
        by-page | 201 | 2740
        by-page | 250 | 4700
        """)
    void aTotalRisesByItsSteps(String tariff, int count, int yuan) {
        assertThat(FeeTariff.of(tariff).orElseThrow().charge(0, count)).isEqualByComparingTo(Integer.toString(yuan));
    }

    @Test
    void whatCameBeforeInTheMonthIsNotChargedAgain() {
        var all = FeeTariff.BY_ITEM.charge(0, 45);
        assertThat(FeeTariff.BY_ITEM.charge(0, 28).add(FeeTariff.BY_ITEM.charge(28, 17))).isEqualByComparingTo(all);
    }

    @Test
    void aQuoteListsWhatItCounted() {
        var quote = new FeeQuote(FeeTariff.BY_ITEM, 2, List.of("2026-0001", "2026-0002"));
        assertThat(quote.counted()).contains("2026-0001、2026-0002", "按2件计算", "第3—4件");
        assertThat(quote.words()).containsKeys("tariff", "tariffSource", "counted");
        assertThat(FeeTariff.BY_ITEM.inForceFrom()).isEqualTo(FeeMeasure.IN_FORCE_FROM);
    }
}
