package org.gongkai.request.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.officer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.request.CaseDesk;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Demands to correct a record, sent and settled by their pages. */
abstract class AtTheCorrectionDesk extends CaseDesk {
    static final String TOKEN = "abcdefghijklmnopqrstuv";

    @BeforeEach
    void noDemands() {
        jdbc.sql("truncate own_data_demand, own_data_serial, own_data_paper, outgoing_mail restart identity cascade").update();
    }

    static Map<String, String> claim() {
        return Map.ofEntries(
                Map.entry("token", TOKEN),
                Map.entry("name", applicant().name()),
                Map.entry("document", "resident-card"),
                Map.entry("identity", String.valueOf(applicant().identity())),
                Map.entry("phone", "13800000000"),
                Map.entry("kept", "土地承包台账"),
                Map.entry("wrong", "2.3亩"),
                Map.entry("right", "3.2亩"),
                Map.entry("evidence", "承包合同原件"),
                Map.entry("channel", "counter"),
                Map.entry("on", MONDAY.toString()));
    }

    MvcTestResult send(Map<String, String> fields) {
        var post = web.post().uri("/service/wanlong/own-data").with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    long registered(Map<String, String> fields) {
        var address = String.valueOf(post(officer(), "/staff/own-data/new", fields).getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/staff/own-data/");
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    MvcTestResult settle(long id, Map<String, String> fields) {
        return post(officer(), "/staff/own-data/" + id, fields);
    }

    String letter(String address) {
        return words(get(officer(), address).getResponse().getContentAsByteArray());
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    int looks() {
        return count("audit_entry where action = 'looked at applicant' and subject like 'own-data/%'");
    }

    /** A paper of the body, as text without blanks. */
    static String words(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new IllegalStateException("No PDF", e);
        }
    }

    /** What a visitor sends from the tracking page. */
    MvcTestResult follow(String address, Map<String, String> fields) {
        var post = web.post().uri(address).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    MvcTestResult follow(String code, String contact) {
        return follow("/service/track", Map.of("code", code, "contact", contact));
    }

    String code(long id) {
        return jdbc.sql("select receipt_code from own_data_demand where id = :id").param("id", id).query((row, _) -> row.getString(1)).single();
    }
}
