package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 30: an unclear request is to be corrected. How to read a row: {@link Law}. */
class CorrectionLawTest {
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
}
