package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 42 and the fee measure of 2020. How to read a row: {@link Law}. */
class FeeLawTest {
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
        fee-2020: a late notice does not use it up       | 04-11 | 03-03 received; 04-01 fee-noticed; 04-02 decided; 04-10 reopened; 04-11 fee-noticed | state=awaiting-fee due=null used=1 paused fdue=05-13 irr=2:fee-2020+3:33
        fee-2020: the last day lies in 2027              | 2026-12-11 | 2026-11-16 received; 2026-12-10 fee-noticed | fdue=2027-01-08 provisional
        fee-2020: not before it was in force             | 2020-03-10 | 2020-03-02 received | cannot=fee-noticed
        fee-2020: it may be noticed until the deadline   | 03-10 | 03-03 received | can=fee-noticed@03-31
        """)
    void aFeeIsNoticed(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }
}
