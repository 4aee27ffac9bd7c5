package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    /** The secret of RFC 6238's appendix B, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest(name = "at {0} s: {1}")
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void aCodeIsThatOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockThatDiffersByOneStepIsForgivenAndTwoAreNot() {
        var code = OneTimeCode.at(SECRET, Instant.ofEpochSecond(1_111_111_109));
        assertThat(OneTimeCode.stepOf(code, SECRET, Instant.ofEpochSecond(1_111_111_139))).hasValue(1_111_111_109 / 30);
        assertThat(OneTimeCode.stepOf(code, SECRET, Instant.ofEpochSecond(1_111_111_169))).isEmpty();
    }
}
