package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The law as tables: rule with its article, the day asked for, what happened, what the law makes of it. Days without a year are of 2025.
 * Most cases come over the counter on Monday 3 March 2025; counted from there, working day 5 is 03-10, 7 is 03-12, 9 is 03-14, 13 is
 * 03-20, 15 is 03-24, 20 is 03-31, 24 is 04-07 (04-04 is a holiday), 40 is 04-28 (04-27 is worked), 43 is 05-06. An irregularity that
 * a row does not name must not be there.
 */
final class Law {
    private Law() {}

    static void holds(String asOf, String story, String expected) {
        assertThat(new Answer(Story.of(story).on(Story.day(asOf))).differencesFrom(expected)).isEmpty();
    }
}
