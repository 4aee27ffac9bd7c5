package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {
        """
        {"type":"received","on":"2025-01-20","channel":"web","confirmed_on":"2025-01-21","applicant":"natural"}""",
        """
        {"type":"received","on":"2025-01-20","channel":"counter","applicant":"org.legal"}""",
        """
        {"type":"correction-noticed","on":"2025-01-21","due":"2025-02-20"}""",
        """
        {"type":"corrected","on":"2025-02-21","excused":true}""",
        """
        {"type":"third-party-consulted","on":"2025-01-21","id":"t1","delivered_on":"2025-01-23"}""",
        """
        {"type":"body-consulted","on":"2025-01-21","id":"b1"}""",
        """
        {"type":"third-party-replied","on":"2025-01-24","id":"t1","consents":false}""",
        """
        {"type":"body-replied","on":"2025-01-24","id":"b1","consents":true}""",
        """
        {"type":"explanation-asked","on":"2025-01-21"}""",
        """
        {"type":"explained","on":"2025-01-24","accepted":true}""",
        """
        {"type":"delayed","on":"2025-01-24","until":"2025-04-30"}""",
        """
        {"type":"extended","on":"2025-01-24","working_days":20,"approved_by":"主任"}""",
        """
        {"type":"fee-noticed","on":"2025-01-24","amount":120.50,"delivered_on":"2025-01-26"}""",
        """
        {"type":"fee-paid","on":"2025-02-05"}""",
        """
        {"type":"decided","on":"2025-02-05","outcomes":["3.2","3.3.4"],"served_on":"2025-02-06","way":"post"}""",
        """
        {"type":"decided","on":"2025-02-05","outcomes":["3.1"],"already_public":true}""",
        """
        {"type":"withdrawn","on":"2025-02-05"}""",
        """
        {"type":"reconsideration-filed","on":"2025-02-05","id":"r1"}""",
        """
        {"type":"reconsideration-decided","on":"2025-03-05","id":"r1","result":"corrected"}""",
        """
        {"type":"lawsuit-filed","on":"2025-03-06","id":"l1","after_reconsideration":true}""",
        """
        {"type":"lawsuit-decided","on":"2025-06-06","id":"l1","result":"upheld"}""",
        """
        {"type":"appeal-filed","on":"2025-02-05","id":"a1"}""",
        """
        {"type":"appeal-decided","on":"2025-02-25","id":"a1","result":"other"}""",
        """
        {"type":"reopened","on":"2025-03-06","because":"复议决定","due":"2025-03-20"}"""
    })
    void anEventIsReadAsItWasWritten(String json) {
        var event = CaseJson.readEvent(json);

        assertThat(CaseJson.readEvent(CaseJson.write(event))).isEqualTo(event);
        assertThat(CaseJson.write(event).replace("120.5,", "120.50,")).isEqualTo(json);
    }

    @Test
    void whatNoEventHasIsIgnored() {
        assertThat(CaseJson.readEvent("{\"type\":\"withdrawn\",\"on\":\"2025-02-05\",\"by\":\"letter\"}"))
                .isEqualTo(new CaseEvent.Withdrawn(LocalDate.of(2025, 2, 5)));
    }

    @Test
    void aRefusalNamesTheField() {
        assertThatThrownBy(() -> CaseJson.readEvent("{\"type\":\"delayed\",\"on\":\"2025-02-05\"}"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'until' is missing");
    }

    @Test
    void everyFieldOfAnAnswerIsAlwaysThere() {
        var received = new CaseEvent.Received(LocalDate.of(2025, 1, 20), Channel.WEB, null, ApplicantKind.NATURAL);
        var unconfirmed = RequestCase.of(List.of(received), WorkCalendar.own(), LocalDate.of(2025, 1, 20));

        assertThat(CaseJson.write(unconfirmed)).isEqualTo("""
                {"state":"awaiting-confirmation","edition":"2019","received_on":null,"due":null,"working_days_used":null,\
                "working_days_left":null,"working_days_late":null,"paused":false,"overdue":false,"provisional":false,\
                "correction_due":null,"fee_due":null,"allowed":[{"type":"withdrawn","article":"27","until":null}],\
                "irregularities":[],"outcomes":[],"form_rows":{"2021":[],"2019":[]}}""");
    }
}
