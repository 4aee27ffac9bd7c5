package org.gongkai.request.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.audit.AuditTrail;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseJson;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.LetterKind;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** The package of a finished case, opened again without the program. */
class ArchivePackagesTest extends CaseDesk {
    @Autowired
    private AuditTrail trail;

    @Test
    void itHoldsEverythingOfTheCaseWithChecksumsThatFit() throws Exception {
        var id = finished();

        var parts = unpack(id);

        assertThat(parts.keySet()).first().isEqualTo("index.html");
        assertThat(parts.keySet()).last().isEqualTo("MANIFEST.sha256");
        assertThat(parts.keySet())
                .anyMatch(it -> it.startsWith("letters/01 政府信息公开申请登记回执"))
                .anyMatch(it -> it.startsWith("letters/02 政府信息公开告知书"))
                .anyMatch(it -> it.startsWith("letters/03 送达回证"))
                .anyMatch(it -> it.startsWith("attachments/04 名册.txt"))
                .contains("clock.json", "audit.tsv");
        var listed = text(parts, "MANIFEST.sha256").lines().toList();
        assertThat(listed).hasSize(parts.size() - 1);
        for (var line : listed) {
            var bytes = Objects.requireNonNull(parts.get(line.substring(66)));
            assertThat(line.substring(0, 64)).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void itsPageIsReadWithoutANetworkAndLeadsToEveryFile() throws Exception {
        var parts = unpack(finished());

        var page = Jsoup.parse(text(parts, "index.html"));
        assertThat(page.text())
                .contains("申请 2026-0001 归档卷", "湾龙镇人民政府", "2025年危房改造补助发放名册", "欧阳倩", "11010519491231002X")
                .contains("第三十六条第（二）项", "已随信附上", "RX123456789CN", "2026年12月21日", "3.1 予以公开");
        assertThat(page.select("script, link, img, [src^=http], [href^=http]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .hasSize(4)
                .allSatisfy(href -> assertThat(parts).containsKey(URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8)));
        var letter = parts.entrySet().stream().filter(it -> it.getKey().startsWith("letters/02")).findFirst().orElseThrow();
        try (var pdf = Loader.loadPDF(letter.getValue())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("欧阳倩：", "已随信附上");
        }
    }

    @Test
    void theTermCanBeCountedAgainAndTheAuditEntriesAreThoseOfTheChain() throws Exception {
        var id = finished();

        var parts = unpack(id);

        var question = CaseJson.readQuestion(text(parts, "clock.json"));
        assertThat(question.events()).isEqualTo(read(id).events());
        var told = text(parts, "audit.tsv").lines().toList();
        var recorded = trail.of("request/" + id);
        assertThat(told).hasSize(recorded.size() - 1).allSatisfy(line -> assertThat(recorded)
                .anyMatch(it -> line.endsWith(it.previous() + "\t" + it.hash()) && line.startsWith(it.entry().position() + "\t")));
        assertThat(recorded.getLast().entry().action()).isEqualTo("archived");
        assertThat(recorded.getLast().entry().detail())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts.get("MANIFEST.sha256"))))
                .isEqualTo(jdbc.sql("select sha256 from case_archive").query((row, _) -> row.getString(1)).single());
        assertThat(recorded).anyMatch(it -> it.entry().action().equals("looked at applicant"));
    }

    @Test
    void anOpenCaseAndSomebodyElsesAreNotHandedOut() {
        var open = registered();
        assertThat(post(officer(), "/staff/requests/%s/archive".formatted(open), Map.of())).hasStatus(303);
        assertThat(text(get(officer(), "/staff/requests/" + open))).doesNotContain("下载归档包");

        var id = finished();
        assertThat(text(get(officer(), "/staff/requests/" + id))).contains("下载归档包");
        assertThat(post(neighbour(), "/staff/requests/%s/archive".formatted(id), Map.of())).hasStatus(403);
        assertThat(post(director(), "/staff/requests/%s/archive".formatted(id), Map.of())).hasStatus(403);
        post(director(), "/staff/requests/%s/assignment".formatted(id), Map.of("seen", "0", "officer", "1"));
        assertThat(post(colleague(), "/staff/requests/%s/archive".formatted(id), Map.of())).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from case_archive").query(Integer.class).single()).isZero();
    }

    private CaseId finished() {
        var id = registered();
        requests.record(
                officer(), id, 1, new Happened(DecisionKind.SUPPLIED.decided(MONDAY, Optional.empty())),
                Map.of("decision", "supplied", "supply", "已随信附上"), Optional.of(LetterKind.L10),
                List.of(new Paper("名册.txt", new ByteArrayResource("一组 800 元".getBytes(StandardCharsets.UTF_8)))));
        requests.record(
                officer(), id, 2, new Served(MONDAY, 2, ServiceWay.POST), Map.of("serviceWay", "post", "tracking", "RX123456789CN"),
                Optional.of(LetterKind.L26), List.of());
        return id;
    }

    private Map<String, byte[]> unpack(CaseId id) throws IOException {
        var answer = post(officer(), "/staff/requests/%s/archive".formatted(id), Map.of());
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String path) {
        return new String(Objects.requireNonNull(parts.get(path)), StandardCharsets.UTF_8);
    }
}
