package org.gongkai.request;

import static org.gongkai.request.Law.holds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things at the same time: each pair of events that can overlap, beside those in the other tables. How to read a row: {@link Law}. */
class OverlapLawTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        art. 31: asked before it was confirmed            | 03-10 | 03-03 received channel=web confirmed_on=03-06; 03-04 third-party-consulted; 03-10 third-party-replied | state=running due=04-08 used=0
        art. 31: corrected after it was confirmed         | 03-12 | 03-03 received channel=web confirmed_on=03-06; 03-05 correction-noticed due=03-28; 03-12 corrected | state=running due=04-10 used=0
        art. 31: extended before it was confirmed         | 03-06 | 03-03 received channel=web confirmed_on=03-06; 03-05 extended working_days=5 | state=running due=04-11 used=0
        art. 31: a fee before it was confirmed            | 03-12 | 03-03 received channel=web confirmed_on=03-06; 03-05 fee-noticed; 03-12 fee-paid | state=running due=04-10 used=0
        arts. 30, 34: another body answers meanwhile      | 03-14 | 03-03 received; 03-05 body-consulted; 03-06 correction-noticed due=03-28; 03-12 body-replied; 03-13 corrected | state=running due=04-11 used=1
        arts. 30, 34: another body answers afterwards     | 03-18 | 03-03 received; 03-05 body-consulted; 03-06 correction-noticed due=03-28; 03-13 corrected; 03-17 body-replied | state=running due=04-15 used=1
        arts. 30, 35: explained while a correction waits  | 03-11 | 03-03 received; 03-05 explanation-asked; 03-06 correction-noticed due=03-28; 03-10 explained | state=awaiting-correction due=null used=3 paused
        arts. 30, 35: the reasons asked for later         | 03-11 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 explanation-asked | state=awaiting-explanation due=null used=2 paused cdue=03-28
        arts. 30, 42: corrected, still to be paid         | 03-14 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 fee-noticed; 03-12 corrected | state=awaiting-fee due=null used=0 paused cdue=null fdue=04-03
        arts. 30, 42: corrected, then paid                | 03-20 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 fee-noticed; 03-12 corrected; 03-20 fee-paid | state=running due=04-18 used=0
        arts. 30, 42: paid, still to be corrected         | 03-14 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 fee-noticed; 03-12 fee-paid | state=awaiting-correction due=null used=0 paused cdue=03-28 fdue=null
        arts. 30, 42: the earlier term gives it up        | 03-21 | 03-03 received; 03-05 correction-noticed due=03-20; 03-06 fee-noticed | state=given-up cdue=03-20 fdue=null rows=1+3.6.1
        arts. 30, 42: paid, then not corrected            | 03-29 | 03-03 received; 03-05 correction-noticed due=03-28; 03-06 fee-noticed; 03-12 fee-paid | state=given-up cdue=03-28 rows=1+3.6.1
        arts. 34, 35: asked and explained at once         | 03-12 | 03-03 received; 03-05 explanation-asked; 03-06 body-consulted; 03-10 explained; 03-12 body-replied | state=running due=04-07 used=3
        arts. 34, 42: a fee while another body is asked   | 03-24 | 03-03 received; 03-10 body-consulted; 03-12 fee-noticed; 03-20 fee-paid; 03-24 body-replied | state=running due=04-22 used=0
        art. 34: two bodies, the days count once          | 03-18 | 03-03 received; 03-10 body-consulted; 03-12 body-consulted id=b2; 03-14 body-replied; 03-18 body-replied id=b2 | state=running due=04-09 used=5
        art. 34: three asked, the last answer counts      | 03-18 | 03-03 received; 03-10 body-consulted; 03-10 third-party-consulted; 03-11 third-party-consulted id=t2; 03-12 third-party-replied; 03-18 body-replied; 03-18 third-party-replied id=t2 | due=04-09 used=5
        arts. 33, 34: extended while another body is asked| 03-14 | 03-03 received; 03-10 body-consulted; 03-12 extended working_days=10; 03-14 body-replied | due=04-21 used=5
        arts. 33, 35: extended while reasons are awaited  | 03-10 | 03-03 received; 03-05 explanation-asked; 03-06 extended working_days=10; 03-10 explained | state=running due=04-15 used=5
        arts. 33, 42: extended while a fee is awaited     | 03-20 | 03-03 received; 03-10 fee-noticed; 03-12 extended working_days=10; 03-20 fee-paid | due=04-18 cannot=extended
        arts. 35, 34: another body asked after the delay  | 03-14 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-10 delayed until=05-30; 03-12 body-consulted; 03-14 body-replied | due=06-04 used=7
        arts. 35, 42: payment forgets the day set         | 03-20 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-10 delayed until=05-30; 03-11 fee-noticed; 03-20 fee-paid | due=04-18 used=0
        arts. 35, 42: reasons asked for, then the fee     | 03-07 | 03-03 received; 03-05 explanation-asked; 03-06 fee-noticed | state=awaiting-fee due=null paused used=3
        arts. 35, 42: the fee, then the reasons           | 03-07 | 03-03 received; 03-06 fee-noticed; 03-07 explanation-asked | state=awaiting-explanation due=null paused used=3 fdue=04-03
        art. 35: reasons asked for again after the delay  | 03-12 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-10 delayed until=05-30; 03-11 explanation-asked | state=awaiting-explanation due=05-30 !paused
        art. 35: not accepted the second time, still so   | 03-12 | 03-03 received; 03-05 explanation-asked; 03-07 explained; 03-10 explanation-asked; 03-11 explained accepted=false; 03-12 delayed until=05-30 | due=05-30
        art. 51: reconsideration and complaint together   | 04-02 | 03-03 received; 03-14 decided; 03-20 reconsideration-filed; 03-21 appeal-filed; 04-02 appeal-decided | state=decided can=reconsideration-decided cannot=appeal-decided
        art. 51: lawsuit and complaint together           | 04-02 | 03-03 received; 03-14 decided; 03-20 lawsuit-filed; 03-21 appeal-filed; 04-02 lawsuit-decided | state=decided can=appeal-decided cannot=lawsuit-decided
        arts. 51, 32: sued while a late question is open  | 04-02 | 03-03 received; 04-01 third-party-consulted; 04-02 lawsuit-filed | state=running overdue !paused can=lawsuit-decided irr=2:32
        arts. 51, 33: put off while reconsidered, late    | 04-02 | 03-03 received; 04-01 reconsideration-filed; 04-02 extended | state=running overdue due=03-31 irr=3:33
        arts. 51, 30: against silence, then a correction  | 04-02 | 03-03 received; 04-01 appeal-filed; 04-02 correction-noticed due=04-20 | state=running overdue irr=3:30
        arts. 51, 34: reopened while another body thinks  | 04-14 | 03-03 received; 03-31 body-consulted; 03-31 decided; 04-10 reopened; 04-14 body-replied | state=running due=05-14 used=0
        arts. 27, 42: withdrawn while a fee is awaited    | 03-20 | 03-03 received; 03-10 fee-noticed; 03-20 withdrawn | state=withdrawn used=5 fdue=null rows=1+3.6.3
        arts. 27, 35: withdrawn while reasons are awaited | 03-20 | 03-03 received; 03-05 explanation-asked; 03-10 withdrawn | state=withdrawn used=5 rows=1+3.6.3
        arts. 36, 35: decided while reasons are awaited   | 03-20 | 03-03 received; 03-05 explanation-asked; 03-10 decided outcomes=3.5.4 | state=decided due=03-31 used=5 rows=1+3.5.4
        """)
    void twoThingsHappenAtOnce(String rule, String asOf, String story, String expected) {
        holds(asOf, story, expected);
    }
}
