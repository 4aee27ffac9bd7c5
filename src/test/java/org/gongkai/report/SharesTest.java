package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void sharesMakeAHundredByLargestRemainder() {
        // 社溪镇 2019: 14 of 841 is 1.66 % rounded half up, but 1.67 % where all three must make 100.
        assertThat(shares(2, 426, 401, 14)).containsExactly(new BigDecimal("50.65"), new BigDecimal("47.68"), new BigDecimal("1.67"));
        // 湾龙镇 2017
        assertThat(shares(0, 15, 1)).containsExactly(new BigDecimal("94"), new BigDecimal("6"));
    }

    @Test
    void aPartWithoutARecordHasNoShare() {
        assertThat(shares(1, 3, 0)).containsExactly(new BigDecimal("100.0"), new BigDecimal("0.0"));
    }

    @Test
    void ofNothingThereAreNoShares() {
        assertThat(shares(2, 0, 0)).isEmpty();
    }

    private static List<BigDecimal> shares(int decimals, int... parts) {
        var named = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < parts.length; i++) {
            named.put("part " + i, BigDecimal.valueOf(parts[i]));
        }
        return List.copyOf(Shares.of(named, decimals).values());
    }
}
