package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 35: too many requests, and art. 33: the answer is put off. How to read a row: {@link Law}. */
class PostponementLawTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 35: asking does not stop the clock          | 03-10 | 03-03 received; 03-05 explanation-asked | state=awaiting-explanation !paused due=03-31 used=5 can=explained
        art. 35: it may be overdue meanwhile             | 04-01 | 03-03 received; 03-05 explanation-asked | state=awaiting-explanation overdue late=1
        art. 35: not accepted, no delay                  | 03-10 | 03-03 received; 03-05 explanation-asked; 03-10 explained accepted=false | state=running due=03-31 cannot=delayed
        art. 35: accepted, a delay may be set            | 03-10 | 03-03 received; 03-05 explanation-asked; 03-10 explained | state=running due=03-31 can=delayed@03-31 cannot=explanation-asked
        art. 35: delayed to the day that was set         | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=05-30 | due=05-30 used=6 cannot=delayed
        art. 35: to the deadline itself                  | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=03-31 | due=03-31
        art. 35: not to a day before the deadline        | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=03-28 | due=03-31 irr=4:35 can=delayed
        art. 35: too early a day does not use it up      | 03-12 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=03-28; 03-12 delayed until=05-30 | due=05-30 used=7 irr=4:35 cannot=delayed
        art. 35: not after the deadline                  | 04-01 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 04-01 delayed until=05-30 | due=03-31 overdue irr=4:35
        art. 35: not twice                               | 03-12 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=05-30; 03-12 delayed until=06-30 | due=05-30 irr=5:35
        art. 35: standing still after it comes on top    | 03-14 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-10 delayed until=05-30; 03-12 third-party-consulted; 03-14 third-party-replied | due=06-04 used=7
        art. 35: standing still before it is contained   | 03-11 | 03-03 received; 03-04 third-party-consulted; 03-06 third-party-replied; 03-06 explanation-asked; 03-07 explained; 03-11 delayed until=05-30 | due=05-30 used=4
        art. 35: what is still open goes on top          | 03-14 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-07 third-party-consulted; 03-11 delayed until=05-30; 03-14 third-party-replied | due=06-05
        art. 33: extended after the delay                | 03-12 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=05-30; 03-12 extended working_days=5 | due=06-09
        art. 35: delayed after the extension             | 03-12 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 extended; 03-12 delayed until=05-30 | due=05-30
        art. 35: not before the extended deadline        | 03-12 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 extended; 03-12 delayed until=04-25 | due=04-28 irr=5:35
        art. 35: the later wait names the state          | 03-06 | 03-03 received; 03-05 third-party-consulted; 03-06 explanation-asked | state=awaiting-explanation paused due=04-01
        art. 35: also where it is the consultation       | 03-06 | 03-03 received; 03-05 explanation-asked; 03-06 third-party-consulted | state=consulting paused
        art. 35: a new period forgets the day set        | 03-12 | 03-03 received; 03-04 explanation-asked; 03-05 explained; 03-06 delayed until=05-30; 03-07 correction-noticed due=03-28; 03-12 corrected | due=04-10
        """)
    void anExplanationIsAskedFor(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 33: extended by twenty                      | 03-20 | 03-03 received; 03-20 extended working_days=20 | state=running due=04-28 used=13 left=27 cannot=extended
        art. 33: extended by one                         | 03-20 | 03-03 received; 03-20 extended working_days=1 | due=04-01
        art. 33: over the Spring Festival                | 01-20 | 01-20 received; 01-20 extended | due=03-21
        art. 33: on the last day                         | 03-31 | 03-03 received; 03-31 extended working_days=10 | due=04-15
        art. 33: after the deadline it moves nothing     | 04-01 | 03-03 received; 04-01 extended | due=03-31 overdue late=1 irr=2:33
        art. 33: only once                               | 03-21 | 03-03 received; 03-20 extended working_days=5; 03-21 extended working_days=5 | due=04-08 irr=3:33
        art. 33: twenty-one days count as twenty         | 03-20 | 03-03 received; 03-20 extended working_days=21 | due=04-28 irr=2:33
        art. 33: late and too long is one irregularity   | 04-01 | 03-03 received; 04-01 extended working_days=30 | due=03-31 irr=2:33
        art. 33: a second late one is one irregularity   | 04-09 | 03-03 received; 03-20 extended working_days=5; 04-09 extended | due=04-08 irr=3:33
        art. 33: two late ones are two                   | 04-02 | 03-03 received; 04-01 extended; 04-02 extended | irr=2:33+3:33
        art. 33: it may be done until the deadline       | 03-31 | 03-03 received | can=extended@03-31
        art. 33: and not after                           | 04-01 | 03-03 received | cannot=extended
        2007, art. 24: extended by fifteen               | 2018-05-21 | 2018-05-07 received; 2018-05-21 extended working_days=15 | due=2018-06-19
        2007, art. 24: sixteen count as fifteen          | 2018-05-21 | 2018-05-07 received; 2018-05-21 extended working_days=16 | due=2018-06-19 irr=2:33
        """)
    void theDeadlineIsExtended(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }
}
