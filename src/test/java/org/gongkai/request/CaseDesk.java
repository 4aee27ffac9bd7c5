package org.gongkai.request;

import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.officer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.Staff;
import org.gongkai.database.JvmFolder;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.local.OtherTownsRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The sample town's officers at their pages, on a real database; it is Monday, 23 November 2026. The other town goes by a local measure. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovableTime.class)
public abstract class CaseDesk {
    protected static final Path DATA = JvmFolder.fresh("gongkai-case-desk");
    protected static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    protected Requests requests;

    @Autowired
    protected MockMvcTester web;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovableClock clock;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        OtherTownsRules.lay(DATA, OtherTownsRules.JSON);
        properties.add("gongkai.data", DATA::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.forms-per-minute", () -> 10_000);
        properties.add("gongkai.forms-at-once", () -> 10_000);
    }

    @BeforeEach
    void aTownOnAMonday() {
        SampleTown.lay(jdbc);
        clock.moveTo(MONDAY);
    }

    /** A request that came to the counter today. */
    protected CaseId registered() {
        return registered(applicant(), asked());
    }

    protected CaseId registered(Applicant applicant, Asked asked) {
        return requests.register(officer(), applicant, asked, new Received(requests.today(), Channel.COUNTER, null, ApplicantKind.NATURAL));
    }

    protected CaseFile read(CaseId id) {
        return requests.find(officer(), id).orElseThrow();
    }

    protected void record(CaseId id, CaseEvent event, Map<String, String> words, LetterKind letter) {
        requests.record(officer(), id, read(id).position(), new Happened(event), words, Optional.of(letter), List.of());
    }

    protected MvcTestResult get(Staff who, String address) {
        return web.get().uri(address).with(as(who)).exchange();
    }

    protected Document page(Staff who, String address) {
        return Jsoup.parse(text(get(who, address)));
    }

    protected MvcTestResult post(Staff who, String address, Map<String, String> fields) {
        var post = web.post().uri(address).with(as(who)).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    protected static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Staff who) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who.id(), null, List.of()));
    }
}
