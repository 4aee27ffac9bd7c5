package org.gongkai.request;

import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.calendar.Calendars;
import org.gongkai.database.JvmFolder;
import org.gongkai.database.TestDatabase;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A town without a case before each test, on 23 November 2026; one program for all test classes. */
@SpringBootTest
@Import(MovableTime.class)
abstract class InTheTown {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Path DATA = JvmFolder.fresh("gongkai-town");

    @Autowired
    Requests requests;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", DATA::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
    }

    @BeforeEach
    void anEmptyTown(@Autowired Calendars calendars) {
        SampleTown.lay(jdbc);
        jdbc.sql("truncate holiday_notice").update();
        calendars.forget();
        clock.moveTo(TODAY);
    }

    CaseId registered() {
        return registered(requests.today());
    }

    CaseId registered(LocalDate on) {
        return requests.register(officer(), applicant(), asked(), received(on));
    }

    static Received received(LocalDate on) {
        return new Received(on, Channel.COUNTER, null, ApplicantKind.NATURAL);
    }

    /** By the officer, who saw all that was recorded. */
    void record(CaseId id, Recorded what, Map<String, String> words, @Nullable LetterKind letter) {
        requests.record(officer(), id, read(id).position(), what, words, Optional.ofNullable(letter), List.of());
    }

    CaseFile read(CaseId id) {
        return requests.find(officer(), id).orElseThrow();
    }

    RequestCase standing(CaseId id) {
        return requests.standing(read(id), requests.today());
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    static Paper paper(String name, String words) {
        return new Paper(name, new ByteArrayResource(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The words of a PDF without the breaks and the numbers that its pages make. */
    String pdf(FileId file) {
        return pdf(bytes(file));
    }

    static String pdf(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "").replaceAll("—\\d+—", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(FileId file) {
        try (var content = files.open(files.describe(file).orElseThrow())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
