package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot have happened, the number of the event that cannot, and a word of the reason. What must not happen, but may have, is in {@link Law}. */
class RefusalsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing received                       | 1 | only      | 03-03 withdrawn
        something before the receipt           | 1 | before    | 03-03 withdrawn; 03-03 received
        received twice                         | 2 | once      | 03-03 received; 03-04 received
        not in order                           | 3 | order     | 03-03 received; 03-05 explanation-asked; 03-04 explained
        not in order, though yet to come       | 3 | order     | 03-03 received; 2027-03-05 withdrawn; 2027-03-04 withdrawn
        corrected without a notice             | 2 | correction| 03-03 received; 03-04 corrected
        an id used twice                       | 3 | twice     | 03-03 received; 03-04 third-party-consulted; 03-05 third-party-consulted
        an id used twice, of another kind      | 3 | twice     | 03-03 received; 03-04 third-party-consulted id=x; 03-05 body-consulted id=x
        an id of a consultation and a remedy   | 4 | twice     | 03-03 received; 03-04 third-party-consulted id=x; 03-05 decided; 03-06 lawsuit-filed id=x
        a reply to nobody                      | 2 | consult   | 03-03 received; 03-04 third-party-replied
        a reply to another id                  | 3 | consult   | 03-03 received; 03-04 third-party-consulted; 03-05 third-party-replied id=t2
        a reply of another kind                | 3 | consult   | 03-03 received; 03-04 third-party-consulted id=x; 03-05 body-replied id=x
        a second reply                         | 4 | already   | 03-03 received; 03-04 body-consulted; 03-05 body-replied; 03-06 body-replied
        a second reply after the decision      | 5 | already   | 03-03 received; 03-04 body-consulted; 03-05 body-replied; 03-06 decided; 03-07 body-replied
        explained unasked                      | 2 | asked     | 03-03 received; 03-04 explained
        explained twice                        | 4 | asked     | 03-03 received; 03-04 explanation-asked; 03-05 explained; 03-06 explained
        delayed without an explanation         | 2 | accepted  | 03-03 received; 03-04 delayed until=04-30
        delayed before the explanation came    | 3 | accepted  | 03-03 received; 03-04 explanation-asked; 03-05 delayed until=04-30
        delayed, the explanation not accepted  | 4 | accepted  | 03-03 received; 03-04 explanation-asked; 03-05 explained accepted=false; 03-06 delayed until=04-30
        paid without a notice                  | 2 | fee       | 03-03 received; 03-04 fee-paid
        reconsideration decided, none filed    | 3 | filed     | 03-03 received; 03-04 decided; 03-05 reconsideration-decided
        another remedy decided than filed      | 4 | filed     | 03-03 received; 03-04 decided; 03-05 lawsuit-filed id=x; 03-06 appeal-decided id=x
        another id decided than filed          | 4 | filed     | 03-03 received; 03-04 decided; 03-05 lawsuit-filed; 03-06 lawsuit-decided id=l2
        a remedy decided twice                 | 5 | filed     | 03-03 received; 03-04 decided; 03-05 lawsuit-filed; 03-06 lawsuit-decided; 03-07 lawsuit-decided
        decided twice                          | 3 | closed    | 03-03 received; 03-04 decided; 03-05 decided
        withdrawn after the decision           | 3 | closed    | 03-03 received; 03-04 decided; 03-05 withdrawn
        extended after the decision            | 3 | closed    | 03-03 received; 03-04 decided; 03-05 extended
        consulted after the decision           | 3 | closed    | 03-03 received; 03-04 decided; 03-05 third-party-consulted
        decided after the withdrawal           | 3 | closed    | 03-03 received; 03-04 withdrawn; 03-05 decided
        correction asked after the withdrawal  | 3 | closed    | 03-03 received; 03-04 withdrawn; 03-05 correction-noticed due=03-20
        fee noticed after the withdrawal       | 3 | closed    | 03-03 received; 03-04 withdrawn; 03-05 fee-noticed
        decided after having been given up     | 3 | closed    | 03-03 received; 03-04 correction-noticed due=03-10; 03-11 decided
        withdrawn after having been given up   | 3 | closed    | 03-03 received; 03-04 fee-noticed; 04-02 withdrawn
        explained after having been given up   | 4 | closed    | 03-03 received; 03-04 explanation-asked; 03-04 correction-noticed due=03-10; 03-11 explained
        reopened while it runs                 | 2 | runs      | 03-03 received; 03-04 reopened
        reopened while it is overdue           | 2 | runs      | 03-03 received; 04-04 reopened
        reopened while a correction is awaited | 3 | runs      | 03-03 received; 03-04 correction-noticed due=03-10; 03-10 reopened
        a remedy while it runs                 | 2 | runs      | 03-03 received; 03-31 reconsideration-filed
        a remedy while a fee is awaited        | 3 | runs      | 03-03 received; 03-31 fee-noticed; 04-01 appeal-filed
        a remedy while asked in time           | 3 | runs      | 03-03 received; 03-31 third-party-consulted; 04-01 appeal-filed
        a remedy while unconfirmed             | 2 | runs      | 03-03 received channel=web; 06-03 lawsuit-filed
        a remedy after reopening, still in time| 4 | runs      | 03-03 received; 03-04 decided; 03-05 reopened; 03-06 appeal-filed
        """)
    void thisCannotHaveHappened(String rule, int event, String word, String story) {
        var refused = catchThrowableOfType(Refused.class, () -> Story.of(story).on(Story.day("07-01")));

        assertThat(refused).as(rule).isNotNull();
        assertThat(refused.event()).isEqualTo(event);
        assertThat(refused.reason()).contains(word.equals("only") ? "before" : word);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        no type                       | 'type' is missing         | {"on": "2025-03-03"}
        an unknown type               | Unknown type 'recieved'   | {"type": "recieved", "on": "2025-03-03"}
        no day                        | 'on' is missing           | {"type": "withdrawn"}
        a day that is none            | must be a date            | {"type": "withdrawn", "on": "2025-02-30"}
        a day written otherwise       | must be a date            | {"type": "withdrawn", "on": "2025-3-3"}
        a day that is a number        | must be a date            | {"type": "withdrawn", "on": 20250303}
        no channel                    | 'channel' is missing      | {"type": "received", "on": "2025-03-03", "applicant": "natural"}
        an unknown channel            | Unknown channel 'pigeon'  | {"type": "received", "on": "2025-03-03", "channel": "pigeon", "applicant": "natural"}
        no applicant                  | 'applicant' is missing    | {"type": "received", "on": "2025-03-03", "channel": "web"}
        an unknown kind of applicant  | Unknown applicant 'org'   | {"type": "received", "on": "2025-03-03", "channel": "web", "applicant": "org"}
        a malformed confirmation      | 'confirmed_on' must be    | {"type": "received", "on": "2025-03-03", "channel": "web", "applicant": "natural", "confirmed_on": "soon"}
        no last day to correct        | 'due' is missing          | {"type": "correction-noticed", "on": "2025-03-03"}
        no id                         | 'id' is missing           | {"type": "third-party-consulted", "on": "2025-03-03"}
        no consent                    | 'consents' is missing     | {"type": "body-replied", "on": "2025-03-03", "id": "b1"}
        consent neither true nor false| true or false             | {"type": "body-replied", "on": "2025-03-03", "id": "b1", "consents": "yes"}
        not said whether accepted     | 'accepted' is missing     | {"type": "explained", "on": "2025-03-03"}
        no number of days             | 'working_days' is missing | {"type": "extended", "on": "2025-03-03", "approved_by": "Li"}
        no day at all                 | at least 1                | {"type": "extended", "on": "2025-03-03", "working_days": 0, "approved_by": "Li"}
        fewer than none               | at least 1                | {"type": "extended", "on": "2025-03-03", "working_days": -3, "approved_by": "Li"}
        half a day                    | at least 1                | {"type": "extended", "on": "2025-03-03", "working_days": 1.5, "approved_by": "Li"}
        days in words                 | at least 1                | {"type": "extended", "on": "2025-03-03", "working_days": "20", "approved_by": "Li"}
        nobody approved               | 'approved_by' is missing  | {"type": "extended", "on": "2025-03-03", "working_days": 5}
        no amount                     | 'amount' is missing       | {"type": "fee-noticed", "on": "2025-03-03"}
        no outcomes                   | 'outcomes' is missing     | {"type": "decided", "on": "2025-03-03"}
        an empty list of outcomes     | needs an outcome          | {"type": "decided", "on": "2025-03-03", "outcomes": []}
        an unknown outcome            | Unknown outcomes '9.9'    | {"type": "decided", "on": "2025-03-03", "outcomes": ["9.9"]}
        a heading is no leaf          | Unknown outcomes '3.3'    | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.3"]}
        not corrected is not decided  | follows by itself         | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.6.1"]}
        not paid is not decided       | follows by itself         | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.6.2"]}
        two rows                      | counts in one row         | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.1", "3.4.1"]}
        3.2 not first                 | counts in one row         | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.3.1", "3.2"]}
        3.2 with what explains no cut | counts in one row         | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.2", "3.5.1"]}
        an unknown way                | Unknown way 'pigeon'      | {"type": "decided", "on": "2025-03-03", "outcomes": ["3.1"], "way": "pigeon"}
        an unknown result             | Unknown result 'won'      | {"type": "lawsuit-decided", "on": "2025-03-03", "id": "l1", "result": "won"}
        reopened for no reason        | 'because' is missing      | {"type": "reopened", "on": "2025-03-03"}
        no object                     | must be a JSON object     | "received"
        """)
    void thisIsNoEvent(String rule, String reason, String json) {
        var refused = catchThrowableOfType(Refused.class, () -> CaseJson.readEvent(json));

        assertThat(refused).as(rule).isNotNull();
        assertThat(refused.reason()).contains(reason);
    }

    @Test
    void nothingAtAllWasReceived() {
        var refused = catchThrowableOfType(
                Refused.class, () -> RequestCase.of(List.of(), WorkCalendar.own(), Story.day("03-03")));
        assertThat(refused.reason()).contains("Nothing was received");
    }

    @Test
    void theDayBeforeTheReceiptThereIsNoCase() {
        var refused = catchThrowableOfType(Refused.class, () -> Story.of("03-03 received").on(Story.day("03-02")));
        assertThat(refused.event()).isEqualTo(1);
    }
}
