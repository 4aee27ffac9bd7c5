package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arts. 36 to 40: the answer; its row of the annual report (art. 50); what may be sought against it (art. 51). How to read a row: {@link Law}. */
class EndingLawTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 36: decided closes the case                 | 04-20 | 03-03 received; 03-14 decided outcomes=3.1 | state=decided due=03-31 used=9 left=null late=0 !overdue !paused outcomes=3.1 rows=1+3.1 rows19=1+3.1
        art. 33: decided on the last day                 | 03-31 | 03-03 received; 03-31 decided | due=03-31 late=0
        art. 33: decided late                            | 04-20 | 03-03 received; 04-02 decided | state=decided due=03-31 late=2 used=22 irr=2:33
        art. 33: service counts                          | 04-20 | 03-03 received; 03-31 decided served_on=04-01 way=direct | late=1 used=21 irr=2:33
        art. 33: served in time                          | 04-20 | 03-03 received; 03-27 decided served_on=03-31 way=other-body | late=0 used=20
        art. 33: by post the day of posting              | 04-20 | 03-03 received; 03-28 decided served_on=03-31 way=post | late=0 used=20
        art. 33: not served yet                          | 03-31 | 03-03 received; 03-28 decided served_on=04-02 | state=decided late=0 used=19
        art. 33: within the extension                    | 04-28 | 03-03 received; 03-20 extended; 04-28 decided | late=0 due=04-28
        art. 33: within the standstill                   | 04-07 | 03-03 received; 03-10 third-party-consulted; 03-14 third-party-replied; 04-07 decided | late=0 due=04-07
        art. 33: asked until the day of service          | 04-20 | 03-03 received; 03-10 third-party-consulted; 03-12 decided served_on=03-14 | due=04-07 used=5
        art. 37: a cut and its reasons count in one row  | 03-14 | 03-03 received; 03-14 decided outcomes=3.2+3.3.4+3.4.1 | outcomes=3.2+3.3.4+3.4.1 rows=1+3.2 rows19=1+3.2
        art. 36(1): already public                       | 03-14 | 03-03 received; 03-14 decided already_public=true way=electronic | rows=1+3.1
        art. 50: received last year, decided this year      | 2025-01-20 | 2024-12-20 received; 2025-01-10 decided | rows=2+3.1 rows19=2+3.1
        art. 50: at the turn of the year still open         | 2024-12-31 | 2024-12-20 received; 2025-01-10 decided | rows=1+4
        art. 50: the year of service                        | 2025-01-05 | 2024-12-20 received; 2024-12-31 decided served_on=2025-01-02 | rows=2+3.1
        art. 50: dated this year, not served yet            | 2024-12-31 | 2024-12-20 received; 2024-12-31 decided served_on=2025-01-02 | state=decided rows=1+3.1
        art. 50: closed in an earlier year                  | 2026-01-01 | 2025-03-03 received; 2025-03-14 decided | state=decided rows=none rows19=none
        art. 50: unconfirmed, even when decided             | 03-14 | 03-03 received channel=web; 03-14 decided | state=decided due=null rows=none
        art. 51: sixty days and six months               | 03-14 | 03-03 received; 03-14 decided | can=reconsideration-filed@05-13 can=lawsuit-filed@09-15 can=appeal-filed@null can=reopened@null cannot=decided
        art. 51: the sixtieth day is in a holiday        | 08-04 | 07-21 received; 08-04 decided | can=reconsideration-filed@10-09 can=lawsuit-filed@2026-02-04
        art. 51: from the day of service                 | 03-28 | 03-03 received; 03-14 decided served_on=03-17 | can=reconsideration-filed@05-16 can=lawsuit-filed@09-17
        art. 51: after sixty days                        | 05-14 | 03-03 received; 03-14 decided | cannot=reconsideration-filed can=lawsuit-filed
        art. 51: after six months                        | 09-16 | 03-03 received; 03-14 decided | cannot=lawsuit-filed can=appeal-filed
        art. 51, first: withheld in 2025          | 03-14 | 03-03 received; 03-14 decided outcomes=3.3.1 | can=reconsideration-filed cannot=lawsuit-filed
        art. 51, first: not before 2024           | 2023-12-29 | 2023-12-01 received; 2023-12-29 decided outcomes=3.3.1 | can=reconsideration-filed can=lawsuit-filed
        art. 51, first: from 2024-01-01           | 2024-01-02 | 2023-12-06 received; 2024-01-02 decided outcomes=3.3.6 | cannot=lawsuit-filed
        art. 51, first: not for special registers | 03-14 | 03-03 received; 03-14 decided outcomes=3.3.8 | can=lawsuit-filed
        art. 51, first: a part, not in 2025       | 03-14 | 03-03 received; 03-14 decided outcomes=3.2+3.3.4 | can=lawsuit-filed
        art. 51, first: a part, from 2026-07-01   | 2026-07-01 | 2026-06-08 received; 2026-07-01 decided outcomes=3.2+3.3.4 | cannot=lawsuit-filed can=reconsideration-filed
        art. 51, first: a part that is not held   | 2026-07-01 | 2026-06-08 received; 2026-07-01 decided outcomes=3.2+3.4.1 | can=lawsuit-filed
        art. 27: withdrawn                               | 03-20 | 03-03 received; 03-10 withdrawn | state=withdrawn due=null used=5 left=null late=null rows=1+3.6.3 rows19=1+3.6 outcomes=none all=none
        art. 27: withdrawn after the deadline            | 04-20 | 03-03 received; 04-02 withdrawn | state=withdrawn !overdue late=null
        art. 27: withdrawn while others are asked        | 04-20 | 03-03 received; 03-10 third-party-consulted; 03-12 withdrawn | state=withdrawn used=5 !paused
        art. 27: withdrawn before it was confirmed       | 03-10 | 03-03 received channel=web; 03-10 withdrawn | state=withdrawn received=null rows=none used=null
        art. 27: withdrawn next year                     | 2026-01-05 | 2025-12-25 received; 2026-01-05 withdrawn | rows=2+3.6.3 rows19=2+3.6
        """)
    void aCaseIsClosed(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "art. 50: {0} counts in its row")
    @CsvSource(textBlock = """
        3.1,3.1
        3.2,3.2
        3.3.1,3.3.1
        3.3.2,3.3.2
        3.3.3,3.3.3
        3.3.4,3.3.4
        3.3.5,3.3.5
        3.3.6,3.3.6
        3.3.7,3.3.7
        3.3.8,3.3.8
        3.4.1,3.4.1
        3.4.2,3.4.2
        3.4.3,3.4.3
        3.5.1,3.5.1
        3.5.2,3.5.2
        3.5.3,3.5.3
        3.5.4,3.5.4
        3.5.5,3.5.5
        3.6.3,3.6
        """)
    void anOutcomeCountsInItsRow(String outcome, String row2019) {
        holds(
                "03-14",
                "03-03 received; 03-14 decided outcomes=" + outcome,
                "rows=1+%s rows19=1+%s outcomes=%s".formatted(outcome, row2019, outcome));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 33: what comes after the day has not happened    | 03-10 | 03-03 received; 03-20 extended; 03-21 decided
        art. 31: a second receipt to come is not looked at    | 03-10 | 03-03 received; 03-20 received
        art. 32: a reply to nobody to come is not looked at   | 03-10 | 03-03 received; 03-20 third-party-replied; 03-21 fee-paid
        """)
    void whatIsYetToComeChangesNothing(String rule, String asOf, String story) {
        holds(asOf, story, "state=running due=03-31 used=5 left=15 rows=1+4");
    }
}
