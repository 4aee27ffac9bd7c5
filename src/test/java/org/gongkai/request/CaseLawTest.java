package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The law as a table: rule with its article, the day asked for, what happened, what the law makes of it. Days without a year are of
 * 2025. Most cases come over the counter on Monday 3 March 2025; counted from there, working day 5 is 03-10, 7 is 03-12, 9 is 03-14,
 * 13 is 03-20, 15 is 03-24, 20 is 03-31, 24 is 04-07 (04-04 is a holiday), 40 is 04-28 (04-27 is worked), 43 is 05-06.
 * An irregularity that a row does not name must not be there.
 */
class CaseLawTest {
    static void holds(String asOf, String story, String expected) {
        assertThat(new Answer(Story.of(story).on(Story.day(asOf))).differencesFrom(expected)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 33: the day of receipt is not counted       | 03-03 | 03-03 received | state=running edition=2019 received=03-03 due=03-31 used=0 left=20 late=0 !paused !overdue !provisional rows=1+4 rows19=1+4
        art. 33: each working day counts                 | 03-10 | 03-03 received | used=5 left=15 late=0
        art. 33: a Saturday does not count               | 03-08 | 03-03 received | used=4 left=16
        art. 33: the last day is still in time           | 03-31 | 03-03 received | used=20 left=0 late=0 !overdue
        art. 33: the day after is late                   | 04-01 | 03-03 received | used=21 left=0 late=1 overdue state=running
        art. 33: make-up days count                      | 01-20 | 01-20 received | due=02-21
        art. 33: Spring Festival of 2026 does not        | 2026-02-13 | 2026-02-13 received | due=2026-03-19
        art. 33: received on a make-up Saturday          | 02-08 | 02-08 received | due=03-07
        art. 33: received on a Sunday, day one is Monday | 03-02 | 03-02 received | due=03-28
        art. 29: spoken counts at once                   | 03-03 | 03-03 received channel=oral | received=03-03 due=03-31
        art. 31(2): signed post counts at once           | 03-03 | 03-03 received channel=signed-post | received=03-03 due=03-31
        art. 31: a confirmation moves no signed post     | 03-06 | 03-03 received channel=signed-post confirmed_on=03-05 | received=03-03
        art. 31(2): ordinary post confirmed at once      | 03-03 | 03-03 received channel=ordinary-post confirmed_on=03-03 | received=03-03 due=03-31
        art. 31(2): ordinary post confirmed too late     | 03-05 | 03-03 received channel=ordinary-post confirmed_on=03-05 | received=03-05 due=04-02 irr=1:31
        art. 31(2): ordinary post may wait for its day   | 03-03 | 03-03 received channel=ordinary-post | state=awaiting-confirmation received=null
        art. 31(2): ordinary post unconfirmed after it   | 03-04 | 03-03 received channel=ordinary-post | state=awaiting-confirmation irr=1:31
        art. 31(2): a later confirmation is not yet so   | 03-04 | 03-03 received channel=ordinary-post confirmed_on=03-05 | state=awaiting-confirmation received=null irr=1:31
        art. 31(3): the web counts from confirmation     | 03-05 | 03-03 received channel=web confirmed_on=03-05 | state=running received=03-05 due=04-02 used=0
        art. 31(3): unconfirmed, no clock runs           | 03-20 | 03-03 received channel=web | state=awaiting-confirmation due=null used=null left=null late=null received=null !paused !overdue rows=none rows19=none
        art. 31(3): to be confirmed tomorrow             | 03-04 | 03-03 received channel=web confirmed_on=03-05 | state=awaiting-confirmation due=null
        art. 31(3): e-mail counts from confirmation      | 03-05 | 03-03 received channel=email confirmed_on=03-05 | received=03-05 due=04-02
        art. 31(3): fax counts from confirmation         | 03-05 | 03-03 received channel=fax confirmed_on=03-05 | received=03-05
        art. 31(3): WeChat counts from confirmation      | 03-05 | 03-03 received channel=wechat confirmed_on=03-05 | received=03-05
        art. 31(3): any other way counts from it         | 03-05 | 03-03 received channel=other confirmed_on=03-05 | received=03-05
        art. 31: unconfirmed, it may only be withdrawn   | 03-05 | 03-03 received channel=web | all=withdrawn
        art. 56: received the day before the new edition | 2019-05-14 | 2019-05-14 received | edition=2007 due=2019-06-04
        art. 56: received on its first day               | 2019-05-15 | 2019-05-15 received | edition=2019 due=2019-06-13
        art. 56: the day of receipt decides, not sending | 2019-05-16 | 2019-05-14 received channel=web confirmed_on=2019-05-15 | edition=2019 received=2019-05-15 due=2019-06-13
        art. 56: while unconfirmed the day it came       | 2019-05-20 | 2019-05-14 received channel=web | edition=2007 state=awaiting-confirmation
        art. 56: e-mail goes by the day it came          | 2019-05-20 | 2019-05-14 received channel=email confirmed_on=2019-05-16 | edition=2007 received=2019-05-14 due=2019-06-04
        art. 56: an edition may be named                 | 03-03 | edition 2007; 03-03 received | edition=2007 due=03-24
        2007, e-mail counts when it comes                | 2018-05-07 | 2018-05-07 received channel=email | edition=2007 state=running received=2018-05-07 due=2018-05-28
        2007, art. 24: fifteen working days              | 2018-05-28 | 2018-05-07 received | due=2018-05-28 used=15 left=0 !overdue
        calendar: a deadline in 2027 is provisional      | 2026-12-28 | 2026-12-25 received | due=2027-01-25 used=1 provisional
        calendar: a deadline in 2026 is not              | 2026-11-21 | 2026-11-16 received | due=2026-12-14 !provisional
        """)
    void aRequestIsReceived(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 30: asked for on the 7th day, in time       | 03-12 | 03-03 received; 03-12 correction-noticed due=03-28 | state=awaiting-correction due=null used=7 left=null late=null paused cdue=03-28 can=corrected@03-28 cannot=extended
        art. 30: the 8th day is too late, nothing stops  | 03-13 | 03-03 received; 03-13 correction-noticed due=03-28 | state=running due=03-31 used=8 !paused cdue=null irr=2:30 cannot=corrected
        art. 30: while awaited no day is used            | 03-20 | 03-03 received; 03-12 correction-noticed due=03-28 | used=7 paused !overdue
        art. 30: the corrected request starts anew       | 03-25 | 03-03 received; 03-12 correction-noticed due=03-28; 03-24 corrected | state=running received=03-03 due=04-22 used=1 left=19 cdue=null !paused
        art. 30: corrected on the last day               | 03-28 | 03-03 received; 03-12 correction-noticed due=03-28; 03-28 corrected | state=running due=04-27 used=0
        art. 30: noticed and corrected on one day        | 03-05 | 03-03 received; 03-05 correction-noticed due=03-28; 03-05 corrected | due=04-02 used=0
        art. 30: on the applicant's last day it waits    | 03-28 | 03-03 received; 03-12 correction-noticed due=03-28 | state=awaiting-correction
        art. 30: the day after it is given up            | 03-29 | 03-03 received; 03-12 correction-noticed due=03-28 | state=given-up due=null used=7 left=null late=null cdue=03-28 !paused rows=1+3.6.1 rows19=1+3.6 outcomes=none
        art. 30: late without good reason                | 04-02 | 03-03 received; 03-12 correction-noticed due=03-28; 04-02 corrected | state=given-up irr=3:30 rows=1+3.6.1
        art. 30: late with good reason starts anew       | 04-02 | 03-03 received; 03-12 correction-noticed due=03-28; 04-02 corrected excused=true | state=running due=04-30 cdue=null rows=1+4
        art. 30: first without, then with good reason    | 04-03 | 03-03 received; 03-12 correction-noticed due=03-28; 04-02 corrected; 04-03 corrected excused=true | state=running due=05-06 irr=3:30
        art. 30: asked once; the first term stays        | 03-10 | 03-03 received; 03-05 correction-noticed due=03-20; 03-07 correction-noticed due=03-28 | state=awaiting-correction cdue=03-20 irr=3:30
        art. 30: a second one after the answer           | 03-20 | 03-03 received; 03-05 correction-noticed due=03-20; 03-10 corrected; 03-11 correction-noticed due=03-14 | state=running due=04-08 cdue=null irr=4:30
        art. 30: the next answers the first, more nothing| 03-25 | 03-03 received; 03-05 correction-noticed due=03-28; 03-07 correction-noticed due=03-28; 03-20 corrected; 03-25 corrected | due=04-18 irr=3:30
        art. 30: what answers a late notice moves nothing| 03-20 | 03-03 received; 03-13 correction-noticed due=03-28; 03-20 corrected | state=running due=03-31 irr=2:30
        art. 30: nobody is given up by a late notice     | 03-31 | 03-03 received; 03-13 correction-noticed due=03-20 | state=running irr=2:30
        art. 30: a consultation lengthens no 7 days      | 03-13 | 03-03 received; 03-04 third-party-consulted; 03-10 third-party-replied; 03-13 correction-noticed due=03-28 | state=running due=04-07 irr=4:30
        art. 30: it may be asked for until the 7th day   | 03-12 | 03-03 received | can=correction-noticed@03-12
        art. 30: and not after                           | 03-13 | 03-03 received | cannot=correction-noticed
        art. 30: nor twice                               | 03-10 | 03-03 received; 03-05 correction-noticed due=03-20; 03-10 corrected | cannot=correction-noticed cannot=corrected
        art. 30: a new period has no old extension       | 03-20 | 03-03 received; 03-05 extended working_days=10; 03-06 correction-noticed due=03-28; 03-20 corrected | due=04-18 cannot=extended
        art. 30: a correction extends no more than once  | 03-24 | 03-03 received; 03-05 extended working_days=10; 03-06 correction-noticed due=03-28; 03-20 corrected; 03-24 extended | due=04-18 irr=5:33
        art. 30: decided while awaited, no deadline      | 03-20 | 03-03 received; 03-12 correction-noticed due=03-28; 03-20 decided | state=decided due=null late=null used=7 cdue=null rows=1+3.1
        art. 30: withdrawn while awaited                 | 03-20 | 03-03 received; 03-12 correction-noticed due=03-28; 03-20 withdrawn | state=withdrawn used=7 cdue=null rows=1+3.6.3
        art. 30: a late correction of a decided case     | 04-02 | 03-03 received; 03-12 correction-noticed due=03-28; 03-20 decided; 04-02 corrected | state=decided irr=4:30
        art. 30: a correction after the answer is nothing| 03-25 | 03-03 received; 03-12 correction-noticed due=03-28; 03-20 decided; 03-25 corrected | state=decided due=null rows=1+3.1
        art. 30: given up in the next year               | 2026-01-01 | 2025-12-15 received; 2025-12-17 correction-noticed due=2025-12-31 | state=given-up rows=2+3.6.1 rows19=2+3.6
        art. 30: and still open the day before           | 2025-12-31 | 2025-12-15 received; 2025-12-17 correction-noticed due=2025-12-31 | state=awaiting-correction rows=1+4
        2007, art. 21: no 7 days, by the deadline        | 2018-05-28 | 2018-05-07 received; 2018-05-28 correction-noticed due=2018-06-20 | state=awaiting-correction used=15
        2007, art. 21: after the deadline it is late     | 2018-05-29 | 2018-05-07 received; 2018-05-29 correction-noticed due=2018-06-20 | state=running overdue irr=2:30
        2007, art. 21: may be asked for by the deadline  | 2018-05-21 | 2018-05-07 received | can=correction-noticed@2018-05-28
        2007, art. 24: corrected, fifteen days anew      | 2018-06-15 | 2018-05-07 received; 2018-05-10 correction-noticed due=2018-06-20; 2018-06-15 corrected | due=2018-07-09
        """)
    void aCorrectionIsAskedFor(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 32: the day of sending is a used one        | 03-10 | 03-03 received; 03-10 third-party-consulted | state=consulting paused due=03-31 used=5 left=15
        art. 32: each day asked moves the deadline       | 03-12 | 03-03 received; 03-10 third-party-consulted | due=04-02 used=5 left=15 !overdue
        art. 32: up to and including the answer          | 03-14 | 03-03 received; 03-10 third-party-consulted; 03-14 third-party-replied | state=running !paused due=04-07 used=5 left=15
        art. 32: after the answer days count again       | 03-17 | 03-03 received; 03-10 third-party-consulted; 03-14 third-party-replied | used=6 left=14 due=04-07
        art. 32: an answer on a Saturday                 | 03-15 | 03-03 received; 03-10 third-party-consulted; 03-15 third-party-replied consents=false | due=04-07 used=5
        art. 32: silence, the 15th day still stops       | 04-02 | 03-03 received; 03-10 third-party-consulted delivered_on=03-12 | state=consulting paused due=04-24 used=5
        art. 32: silence, after the 15th day it runs     | 04-03 | 03-03 received; 03-10 third-party-consulted delivered_on=03-12 | state=running !paused due=04-24 used=6
        art. 32: delivery unknown, the day sent counts   | 04-01 | 03-03 received; 03-10 third-party-consulted | state=running due=04-22 used=6
        art. 32: delivered later, not known yet          | 03-26 | 03-03 received; 03-10 third-party-consulted delivered_on=03-28 | state=consulting due=04-17 can=third-party-replied@03-31
        art. 32: an answer after the 15th day is nothing | 04-10 | 03-03 received; 03-10 third-party-consulted; 04-10 third-party-replied | due=04-22 used=12
        art. 32: asked on the last day                   | 04-01 | 03-03 received; 03-31 third-party-consulted | state=consulting paused due=04-01 used=20 left=0 late=0 !overdue
        art. 32: asked on the last day, answered         | 04-03 | 03-03 received; 03-31 third-party-consulted; 04-03 third-party-replied | state=running due=04-03 used=20 !overdue
        art. 32: asked after the deadline                | 04-02 | 03-03 received; 04-01 third-party-consulted; 04-02 third-party-replied | state=running due=03-31 !paused overdue late=2 irr=2:32
        art. 34: asked after the deadline                | 04-02 | 03-03 received; 04-01 body-consulted | state=running due=03-31 !paused overdue irr=2:34
        art. 34: another body, the same                  | 03-14 | 03-03 received; 03-10 body-consulted; 03-14 body-replied consents=false | state=running due=04-07 used=5
        art. 34: silence of another body                 | 04-03 | 03-03 received; 03-10 body-consulted delivered_on=03-12 | state=running due=04-24
        art. 32: overlapping, the days count once        | 03-18 | 03-03 received; 03-10 third-party-consulted; 03-12 third-party-consulted id=t2; 03-14 third-party-replied; 03-18 third-party-replied id=t2 | due=04-09 used=5
        art. 32: one within the other                    | 03-20 | 03-03 received; 03-10 third-party-consulted; 03-12 body-consulted; 03-14 body-replied; 03-18 third-party-replied | due=04-09
        art. 32: one open, one answered                  | 03-17 | 03-03 received; 03-10 third-party-consulted; 03-12 body-consulted; 03-14 third-party-replied | state=consulting due=04-08 can=body-replied cannot=third-party-replied
        art. 32: one after the other                     | 03-12 | 03-03 received; 03-04 third-party-consulted; 03-06 third-party-replied; 03-10 body-consulted; 03-12 body-replied | due=04-07 used=3
        art. 32: still open when a new period begins     | 04-01 | 03-03 received; 03-05 third-party-consulted; 03-06 correction-noticed due=03-28; 03-13 corrected | state=running due=04-24 used=4
        art. 32: the later wait names the state          | 03-06 | 03-03 received; 03-05 third-party-consulted; 03-06 correction-noticed due=03-28 | state=awaiting-correction paused due=null
        art. 32: also where it is the consultation       | 03-06 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 third-party-consulted | state=consulting paused due=null used=2 cdue=03-28
        art. 32: decided while asked                     | 04-01 | 03-03 received; 03-10 third-party-consulted; 03-14 decided | state=decided due=04-07 used=5 late=0
        art. 32: a reply after the decision is nothing   | 04-01 | 03-03 received; 03-10 third-party-consulted; 03-14 decided; 03-20 third-party-replied | state=decided due=04-07 used=5 !paused
        art. 32: may be asked until the deadline         | 03-10 | 03-03 received | can=third-party-consulted@03-31 can=body-consulted@03-31 cannot=third-party-replied
        art. 32: and not after                           | 04-01 | 03-03 received | cannot=third-party-consulted cannot=body-consulted
        art. 32: the third party's last day              | 03-12 | 03-03 received; 03-10 third-party-consulted delivered_on=03-12 | can=third-party-replied@04-02
        art. 33(3): extended, then asked                 | 03-14 | 03-03 received; 03-10 extended working_days=10; 03-10 third-party-consulted; 03-14 third-party-replied | due=04-21
        art. 33(3): asked, then extended                 | 03-14 | 03-03 received; 03-10 third-party-consulted; 03-10 extended working_days=10; 03-14 third-party-replied | due=04-21
        art. 33(3): extended while asked                 | 03-14 | 03-03 received; 03-10 third-party-consulted; 03-12 extended working_days=10; 03-14 third-party-replied | due=04-21
        art. 33(3): extended while the asking keeps it   | 04-03 | 03-03 received; 03-31 third-party-consulted; 04-02 extended working_days=10; 04-03 third-party-replied | due=04-18
        2007, art. 23: no term, waited for               | 2018-07-13 | 2018-05-07 received; 2018-05-09 third-party-consulted | state=consulting due=2018-08-01 used=2 can=third-party-replied@null
        2007, art. 23: until the answer                  | 2018-07-13 | 2018-05-07 received; 2018-05-09 body-consulted; 2018-07-13 body-replied | state=running due=2018-08-01
        """)
    void othersAreConsulted(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 35: asking does not stop the clock          | 03-10 | 03-03 received; 03-05 explanation-asked | state=awaiting-explanation !paused due=03-31 used=5 can=explained
        art. 35: it may be overdue meanwhile             | 04-01 | 03-03 received; 03-05 explanation-asked | state=awaiting-explanation overdue late=1
        art. 35: not accepted, no delay                  | 03-10 | 03-03 received; 03-05 explanation-asked; 03-10 explained accepted=false | state=running due=03-31 cannot=delayed
        art. 35: accepted, a delay may be set            | 03-10 | 03-03 received; 03-05 explanation-asked; 03-10 explained | state=running due=03-31 can=delayed@03-31 cannot=explanation-asked
        art. 35: delayed to the day that was set         | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=05-30 | due=05-30 used=6 cannot=delayed
        art. 35: to the deadline itself                  | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=03-31 | due=03-31
        art. 35: not to a day before the deadline        | 03-11 | 03-03 received; 03-05 explanation-asked; 03-10 explained; 03-11 delayed until=03-28 | due=03-31 irr=4:35 can=delayed
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        fee-2020: the notice stops the clock             | 03-12 | 03-03 received; 03-10 fee-noticed | state=awaiting-fee due=null left=null late=null paused used=5 fdue=04-08 can=fee-paid@04-08 cannot=fee-noticed
        fee-2020: twenty days from its delivery          | 03-12 | 03-03 received; 03-10 fee-noticed delivered_on=03-12 | fdue=04-10
        fee-2020: a delivery to come is not known yet    | 03-11 | 03-03 received; 03-10 fee-noticed delivered_on=03-12 | fdue=04-08
        fee-2020: paid, a new period                     | 03-21 | 03-03 received; 03-10 fee-noticed; 03-20 fee-paid | state=running due=04-18 used=1 left=19 fdue=null !paused
        fee-2020: paid on the last day                   | 04-08 | 03-03 received; 03-10 fee-noticed; 04-08 fee-paid | state=running due=05-08 used=0
        fee-2020: on the last day it waits               | 04-08 | 03-03 received; 03-10 fee-noticed | state=awaiting-fee
        fee-2020: not paid, given up the day after       | 04-09 | 03-03 received; 03-10 fee-noticed | state=given-up due=null used=5 fdue=04-08 rows=1+3.6.2 rows19=1+3.6 !paused
        fee-2020: a late payment                         | 04-09 | 03-03 received; 03-10 fee-noticed; 04-09 fee-paid | state=given-up fdue=04-08 irr=3:fee-2020
        fee-2020: on the last day of the answer          | 03-31 | 03-03 received; 03-31 fee-noticed | state=awaiting-fee used=20
        fee-2020: a late notice stops nothing            | 04-02 | 03-03 received; 04-01 fee-noticed; 04-02 fee-paid | state=running due=03-31 overdue fdue=null irr=2:fee-2020
        fee-2020: nobody is given up by a late notice    | 06-30 | 03-03 received; 04-01 fee-noticed | state=running irr=2:fee-2020
        fee-2020: noticed only once, the first term stays| 03-12 | 03-03 received; 03-10 fee-noticed; 03-12 fee-noticed amount=200 | state=awaiting-fee fdue=04-08 irr=3:fee-2020
        fee-2020: a second one after the payment         | 03-26 | 03-03 received; 03-10 fee-noticed; 03-20 fee-paid; 03-24 fee-noticed; 03-26 fee-paid | state=running due=04-18 irr=4:fee-2020
        fee-2020: the later wait names the state         | 03-12 | 03-03 received; 03-10 third-party-consulted; 03-12 fee-noticed | state=awaiting-fee due=null paused used=5
        fee-2020: also where it is the consultation      | 03-12 | 03-03 received; 03-10 fee-noticed; 03-12 third-party-consulted | state=consulting due=null fdue=04-08
        fee-2020: paid while a third party is asked      | 03-24 | 03-03 received; 03-10 third-party-consulted; 03-12 fee-noticed; 03-20 fee-paid; 03-24 third-party-replied | due=04-22 used=0
        fee-2020: a new period has no old extension      | 03-20 | 03-03 received; 03-05 extended; 03-10 fee-noticed; 03-20 fee-paid | due=04-18 cannot=extended
        fee-2020: decided while awaited                  | 03-20 | 03-03 received; 03-10 fee-noticed; 03-20 decided | state=decided due=null late=null used=5 fdue=null
        fee-2020: the last day lies in 2027              | 2026-12-11 | 2026-11-16 received; 2026-12-10 fee-noticed | fdue=2027-01-08 provisional
        fee-2020: not before it was in force             | 2020-03-10 | 2020-03-02 received | cannot=fee-noticed
        fee-2020: it may be noticed until the deadline   | 03-10 | 03-03 received | can=fee-noticed@03-31
        """)
    void aFeeIsNoticed(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

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
        form: received last year, decided this year      | 2025-01-20 | 2024-12-20 received; 2025-01-10 decided | rows=2+3.1 rows19=2+3.1
        form: at the turn of the year still open         | 2024-12-31 | 2024-12-20 received; 2025-01-10 decided | rows=1+4
        form: the year of service                        | 2025-01-05 | 2024-12-20 received; 2024-12-31 decided served_on=2025-01-02 | rows=2+3.1
        form: dated this year, not served yet            | 2024-12-31 | 2024-12-20 received; 2024-12-31 decided served_on=2025-01-02 | state=decided rows=1+3.1
        form: closed in an earlier year                  | 2026-01-01 | 2025-03-03 received; 2025-03-14 decided | state=decided rows=none rows19=none
        form: unconfirmed, even when decided             | 03-14 | 03-03 received channel=web; 03-14 decided | state=decided due=null rows=none
        art. 51: sixty days and six months               | 03-14 | 03-03 received; 03-14 decided | can=reconsideration-filed@05-13 can=lawsuit-filed@09-15 can=appeal-filed@null can=reopened@null cannot=decided
        art. 51: the sixtieth day is in a holiday        | 08-04 | 07-21 received; 08-04 decided | can=reconsideration-filed@10-09 can=lawsuit-filed@2026-02-04
        art. 51: from the day of service                 | 03-28 | 03-03 received; 03-14 decided served_on=03-17 | can=reconsideration-filed@05-16 can=lawsuit-filed@09-17
        art. 51: after sixty days                        | 05-14 | 03-03 received; 03-14 decided | cannot=reconsideration-filed can=lawsuit-filed
        art. 51: after six months                        | 09-16 | 03-03 received; 03-14 decided | cannot=lawsuit-filed can=appeal-filed
        reconsideration first: withheld in 2025          | 03-14 | 03-03 received; 03-14 decided outcomes=3.3.1 | can=reconsideration-filed cannot=lawsuit-filed
        reconsideration first: not before 2024           | 2023-12-29 | 2023-12-01 received; 2023-12-29 decided outcomes=3.3.1 | can=reconsideration-filed can=lawsuit-filed
        reconsideration first: from 2024-01-01           | 2024-01-02 | 2023-12-06 received; 2024-01-02 decided outcomes=3.3.6 | cannot=lawsuit-filed
        reconsideration first: not for special registers | 03-14 | 03-03 received; 03-14 decided outcomes=3.3.8 | can=lawsuit-filed
        reconsideration first: a part, not in 2025       | 03-14 | 03-03 received; 03-14 decided outcomes=3.2+3.3.4 | can=lawsuit-filed
        reconsideration first: a part, from 2026-07-01   | 2026-07-01 | 2026-06-08 received; 2026-07-01 decided outcomes=3.2+3.3.4 | cannot=lawsuit-filed can=reconsideration-filed
        reconsideration first: a part that is not held   | 2026-07-01 | 2026-06-08 received; 2026-07-01 decided outcomes=3.2+3.4.1 | can=lawsuit-filed
        art. 27: withdrawn                               | 03-20 | 03-03 received; 03-10 withdrawn | state=withdrawn due=null used=5 left=null late=null rows=1+3.6.3 rows19=1+3.6 outcomes=none all=none
        art. 27: withdrawn after the deadline            | 04-20 | 03-03 received; 04-02 withdrawn | state=withdrawn !overdue late=null
        art. 27: withdrawn while others are asked        | 04-20 | 03-03 received; 03-10 third-party-consulted; 03-12 withdrawn | state=withdrawn used=5 !paused
        art. 27: withdrawn before it was confirmed       | 03-10 | 03-03 received channel=web; 03-10 withdrawn | state=withdrawn received=null rows=none used=null
        art. 27: withdrawn next year                     | 2026-01-05 | 2025-12-25 received; 2026-01-05 withdrawn | rows=2+3.6.3 rows19=2+3.6
        """)
    void aCaseIsClosed(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

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
        art. 30: good reason undoes only the giving up   | 04-24 | 03-03 received; 03-04 decided; 03-05 reopened; 03-06 correction-noticed due=03-28; 04-24 corrected excused=true | state=running rows=1+3.1 due=05-26
        """)
    void aRemedyIsSought(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }

    @ParameterizedTest(name = "{0} counts in its row")
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
        what comes after the day has not happened    | 03-10 | 03-03 received; 03-20 extended; 03-21 decided
        a second receipt to come is not looked at    | 03-10 | 03-03 received; 03-20 received
        a reply to nobody to come is not looked at   | 03-10 | 03-03 received; 03-20 third-party-replied; 03-21 fee-paid
        """)
    void whatIsYetToComeChangesNothing(String rule, String asOf, String story) {
        holds(asOf, story, "state=running due=03-31 used=5 left=15 rows=1+4");
    }
}
