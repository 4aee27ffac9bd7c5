package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arts. 32 and 34: a third party or another body is asked. How to read a row: {@link Law}. */
class ConsultationLawTest {
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
}
