package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 31: which day is the day of receipt, and arts. 33 and 56: the term that begins with it. How to read a row: {@link Law}. */
class ReceiptLawTest {
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
        2007, art. 24: e-mail when it comes               | 2018-05-07 | 2018-05-07 received channel=email | edition=2007 state=running received=2018-05-07 due=2018-05-28
        2007, art. 24: fifteen working days              | 2018-05-28 | 2018-05-07 received | due=2018-05-28 used=15 left=0 !overdue
        art. 33: a deadline in 2027 is provisional      | 2026-12-28 | 2026-12-25 received | due=2027-01-25 used=1 provisional
        art. 33: a deadline in 2026 is not              | 2026-11-21 | 2026-11-16 received | due=2026-12-14 !provisional
        """)
    void aRequestIsReceived(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }
}
