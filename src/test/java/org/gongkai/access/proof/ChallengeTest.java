package org.gongkai.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that was done for one form, in time, and as much as was asked for; nothing else is taken for it. */
class ChallengeTest {
    private static final Signature OURS = signature(1);
    private static final String FORM = "/service/wanlong/apply";
    private static final String TOKEN = "AbCdEfGhIjKlMnOpQrStUv";
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CHALLENGE = Challenge.of(FORM, TOKEN, NOW, 0).written(OURS);
    private static final String PROOF = Worked.proof(CHALLENGE);

    @Test
    void whatWasDoneForThisFormIsTakenForTwoHoursAndTheSameFormAgain() {
        assertThat(isMet(PROOF, FORM, TOKEN, NOW)).isTrue();
        assertThat(isMet(PROOF, FORM, TOKEN, NOW.plus(Duration.ofMinutes(119)))).isTrue();
        assertThat(isMet(PROOF, FORM, TOKEN, NOW.plus(Duration.ofMinutes(119)))).isTrue();
    }

    @Test
    void afterTwoHoursItIsTooOldAndALaterHourCannotBeWrittenIn() {
        assertThat(isMet(PROOF, FORM, TOKEN, NOW.plus(Duration.ofHours(2)))).isFalse();
        var later = Long.toString(NOW.plus(Duration.ofHours(50)).getEpochSecond());
        assertThat(isMet(PROOF.replaceFirst("^\\d+", later), FORM, TOKEN, NOW)).isFalse();
    }

    @Test
    void itServesNoOtherFormAndNoOtherBody() {
        assertThat(isMet(PROOF, FORM, "BbCdEfGhIjKlMnOpQrStUv", NOW)).as("the next form of the same sender").isFalse();
        assertThat(isMet(PROOF, "/service/wanlong/feedback", TOKEN, NOW)).isFalse();
        assertThat(isMet(PROOF, "/service/xian/apply", TOKEN, NOW)).isFalse();
    }

    @Test
    void nobodyWritesTheirOwnChallengeOrAnEasierOne() {
        assertThat(isMet(Worked.proof(Challenge.of(FORM, TOKEN, NOW, 0).written(signature(2))), FORM, TOKEN, NOW)).isFalse();
        var easier = Worked.proof(CHALLENGE.replaceFirst("\\.\\d+\\.", ".1."));
        assertThat(isMet(easier, FORM, TOKEN, NOW)).isFalse();
    }

    @Test
    void onePieceNotDoneIsNotDone() {
        var numbers = PROOF.substring(CHALLENGE.length() + 1).split("\\.", -1);
        for (var piece = 0; piece < numbers.length; piece++) {
            var changed = numbers.clone();
            changed[piece] = notDone(piece, numbers[piece]);
            assertThat(isMet(CHALLENGE + "." + String.join(".", changed), FORM, TOKEN, NOW)).as("piece %d", piece).isFalse();
        }
        assertThat(isMet(PROOF.substring(0, PROOF.lastIndexOf('.')), FORM, TOKEN, NOW)).isFalse();
        assertThat(isMet(PROOF + ".1", FORM, TOKEN, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...................", "a.b.c", "99999999999999999999.15.x.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1", "－１"})
    void whatIsNoProofIsNone(String sent) {
        assertThat(isMet(sent, FORM, TOKEN, NOW)).isFalse();
        assertThat(isMet(CHALLENGE + ".x".repeat(Challenge.PIECES) + sent, FORM, TOKEN, NOW)).isFalse();
        assertThat(isMet(CHALLENGE + ".!".repeat(Challenge.PIECES), FORM, TOKEN, NOW)).isFalse();
        assertThat(isMet(PROOF + "0".repeat(100_000), FORM, TOKEN, NOW)).isFalse();
    }

    @Test
    void fromWhereMuchCameLatelyTheWorkIsMore() {
        assertThat(Challenge.of(FORM, TOKEN, NOW, 3).bits()).isEqualTo(Challenge.of(FORM, TOKEN, NOW, 0).bits() + 3);
    }

    @Test
    void aWaitCountsForTheFormThatWaited() {
        var begun = Wait.begun(FORM, TOKEN, NOW, OURS);
        var later = NOW.plus(Duration.ofHours(3));

        assertThat(Wait.since(begun, FORM, TOKEN, later, OURS)).contains(NOW);
        assertThat(Wait.since(begun, FORM, "BbCdEfGhIjKlMnOpQrStUv", later, OURS)).isEmpty();
        assertThat(Wait.since(begun, "/service/xian/apply", TOKEN, later, OURS)).isEmpty();
        assertThat(Wait.since(begun, FORM, TOKEN, later, signature(2))).isEmpty();
        assertThat(Wait.since(begun.replaceFirst("^\\d+", "1"), FORM, TOKEN, later, OURS)).isEmpty();
        assertThat(Wait.since(begun, FORM, TOKEN, NOW.plus(Duration.ofDays(1)), OURS)).isEmpty();
        assertThat(Wait.since("", FORM, TOKEN, NOW, OURS)).isEmpty();
    }

    private static String notDone(int piece, String number) {
        var seed = OURS.of(Challenge.of(FORM, TOKEN, NOW, 0).words());
        var other = Integer.parseUnsignedInt(number, 36) + 1;
        while (Challenge.isMet(seed, piece, other, Challenge.LEAST_BITS)) {
            other++;
        }
        return Integer.toUnsignedString(other, 36);
    }

    private static boolean isMet(String proof, String form, String token, Instant now) {
        return Challenge.isMet(proof, form, token, now, OURS);
    }

    private static Signature signature(int key) {
        var bytes = new byte[32];
        bytes[0] = (byte) key;
        return new Signature(new SecretKeySpec(bytes, "HmacSHA256"));
    }
}
