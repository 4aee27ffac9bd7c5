package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 51: reconsideration, lawsuits, complaints, and the decision that is owed again. How to read a row: {@link Law}. */
class RemedyLawTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 51: reconsideration leaves the case decided | 04-10 | 03-03 received; 03-14 decided; 04-10 reconsideration-filed | state=decided rows=1+3.1 can=reconsideration-decided cannot=reconsideration-filed cannot=lawsuit-filed
        art. 51: upheld, fifteen days to sue             | 05-10 | 03-03 received; 03-14 decided; 04-10 reconsideration-filed; 05-10 reconsideration-decided | can=lawsuit-filed@05-26 cannot=reconsideration-decided
        art. 51: withheld and upheld, now it may be sued | 05-10 | 03-03 received; 03-14 decided outcomes=3.3.4; 04-10 reconsideration-filed; 05-10 reconsideration-decided | can=lawsuit-filed@05-26
        art. 51: after fifteen days no more              | 05-27 | 03-03 received; 03-14 decided; 04-10 reconsideration-filed; 05-10 reconsideration-decided | cannot=lawsuit-filed
        art. 51: sued at once                            | 04-10 | 03-03 received; 03-14 decided; 04-10 lawsuit-filed | can=lawsuit-decided cannot=reconsideration-filed cannot=lawsuit-filed
        art. 51: sued after reconsideration              | 06-20 | 03-03 received; 03-14 decided; 04-10 reconsideration-filed; 05-10 reconsideration-decided; 05-20 lawsuit-filed after_reconsideration=true; 06-20 lawsuit-decided result=corrected | state=decided cannot=lawsuit-decided can=reopened
        art. 51: a complaint to the superior             | 04-10 | 03-03 received; 03-14 decided; 04-10 appeal-filed | can=appeal-decided
        art. 51: a complaint is decided                  | 04-25 | 03-03 received; 03-14 decided; 04-10 appeal-filed; 04-25 appeal-decided result=corrected | state=decided cannot=appeal-decided
        art. 51: the court upholds, the decision stands  | 06-20 | 03-03 received; 03-14 decided; 04-10 lawsuit-filed; 06-20 lawsuit-decided | state=decided rows=1+3.1 cannot=lawsuit-filed can=reopened
        art. 51: set aside by a court, owed again        | 06-24 | 03-03 received; 03-14 decided; 04-10 lawsuit-filed; 06-20 lawsuit-decided result=corrected; 06-23 reopened due=07-10 | state=running due=07-10 used=1 can=extended@07-10
        art. 51: a court decides on silence              | 05-20 | 03-03 received; 04-01 lawsuit-filed; 05-20 lawsuit-decided result=corrected | state=running overdue can=decided cannot=lawsuit-decided
        art. 51: the superior decides on silence         | 04-18 | 03-03 received; 04-02 appeal-filed; 04-18 appeal-decided result=corrected | state=running overdue can=decided can=appeal-filed
        art. 51: silence past the deadline               | 04-01 | 03-03 received | can=reconsideration-filed@05-30 can=lawsuit-filed@09-30 can=appeal-filed can=decided@03-31
        art. 51: no remedy against what runs in time     | 03-31 | 03-03 received | cannot=reconsideration-filed cannot=lawsuit-filed cannot=appeal-filed
        art. 51: a remedy against silence                | 04-10 | 03-03 received; 04-01 reconsideration-filed | state=running overdue can=reconsideration-decided can=decided
        art. 51: silence, then decided, sought anew      | 04-10 | 03-03 received; 04-01 reconsideration-filed; 04-10 decided | can=reconsideration-filed@06-09 can=reconsideration-decided irr=3:33
        art. 51: against having been given up            | 03-29 | 03-03 received; 03-12 correction-noticed due=03-28 | can=reconsideration-filed@05-28 can=lawsuit-filed@09-29 can=reopened cannot=decided
        art. 51: reopened, a decision is owed again      | 04-11 | 03-03 received; 03-14 decided; 04-10 reopened | state=running due=05-12 used=1 left=19 outcomes=none rows=1+3.1 rows19=1+3.1
        art. 51: reopened with a day set                 | 04-11 | 03-03 received; 03-14 decided; 04-10 reopened due=04-25 | due=04-25 used=1
        art. 51: standing still on top of the day set    | 04-16 | 03-03 received; 03-14 decided; 04-10 reopened due=04-25; 04-14 third-party-consulted; 04-16 third-party-replied | due=04-28 used=2
        art. 33: reopening frees the extension           | 04-11 | 03-03 received; 03-05 extended; 03-14 decided; 04-10 reopened; 04-11 extended working_days=10 | due=05-26 cannot=extended
        art. 33: and may be extended again               | 04-11 | 03-03 received; 03-05 extended; 03-14 decided; 04-10 reopened | due=05-12 can=extended@05-12
        art. 33: once, after reopening too               | 04-14 | 03-03 received; 03-14 decided; 04-10 reopened; 04-11 extended working_days=10; 04-14 extended | due=05-26 irr=5:33
        art. 30: reopening does not free the correction  | 04-11 | 03-03 received; 03-14 decided; 04-10 reopened; 04-11 correction-noticed due=04-30 | state=running due=05-12 irr=4:30
        art. 51: given up by mistake                     | 04-10 | 03-03 received; 03-12 correction-noticed due=03-28; 04-10 reopened | state=running due=05-12 cdue=null rows=1+3.6.1
        art. 51: decided a second time                   | 05-06 | 03-03 received; 03-14 decided outcomes=3.3.4; 04-10 reopened; 05-06 decided outcomes=3.1 | state=decided outcomes=3.1 due=05-12 used=16 rows=1+3.3.4
        art. 51: late a second time                      | 05-13 | 03-03 received; 03-14 decided; 04-10 reopened; 05-13 decided | late=1 irr=4:33
        art. 51: reopened in a later year, counted once  | 2026-03-10 | 2025-03-03 received; 2025-03-14 decided; 2026-03-02 reopened | state=running rows=none
        art. 51: filed before, decided while it runs     | 04-20 | 03-03 received; 03-14 decided; 03-20 lawsuit-filed; 03-21 appeal-filed; 04-10 reopened; 04-20 appeal-decided | state=running can=lawsuit-decided
        art. 51: sought again against the new decision   | 05-06 | 03-03 received; 03-14 decided; 03-20 reconsideration-filed; 04-10 reconsideration-decided result=corrected; 04-10 reopened; 05-06 decided outcomes=3.1 | can=reconsideration-filed@07-07 can=lawsuit-filed@11-06
        art. 51: reopened after having been withdrawn    | 04-11 | 03-03 received; 03-10 withdrawn; 04-10 reopened | state=running due=05-12 rows=1+3.6.3
        art. 32: an unanswered question goes on          | 04-11 | 03-03 received; 03-31 third-party-consulted; 03-31 decided; 04-10 reopened | state=consulting paused due=05-13 used=0
        art. 32: answered meanwhile it does not          | 04-11 | 03-03 received; 03-31 third-party-consulted; 03-31 decided; 04-03 third-party-replied; 04-10 reopened | state=running due=05-12 used=1
        art. 51: set aside before it was served          | 03-18 | 03-03 received; 03-06 correction-noticed due=03-20; 03-10 decided served_on=03-17; 03-12 reopened due=04-10 | state=running due=04-10 used=4 left=16
        art. 32: answered before it was served           | 03-18 | 03-03 received; 03-06 third-party-consulted; 03-10 decided served_on=03-17; 03-11 third-party-replied; 03-12 reopened | state=running due=04-10 used=4 left=16
        art. 30: good reason undoes only the giving up   | 04-24 | 03-03 received; 03-04 decided; 03-05 reopened; 03-06 correction-noticed due=03-28; 04-24 corrected excused=true | state=running rows=1+3.1 due=05-26
        """)
    void aRemedyIsSought(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }
}
