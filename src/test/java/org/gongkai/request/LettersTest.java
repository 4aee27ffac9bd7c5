package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.database.TestDatabase;
import org.gongkai.document.FileId;
import org.gongkai.document.FileType;
import org.gongkai.document.Files;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.Recorded.Written;
import org.gongkai.request.Requests.Paper;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Each kind of letter, made in a case, opened again as PDF and as DOCX; and that no way of sending takes another case's file. */
@SpringBootTest
@Import(LettersTest.Time.class)
class LettersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String RECONSIDERATION = "向示范县人民政府申请行政复议";
    private static final String COURT = "示范县人民法院提起行政诉讼";

    /** What a letter must contain beyond the parts that all have: replies.md, section 3. */
    private static final Map<LetterKind, List<String>> MUST = must();

    @TempDir
    static Path data;

    @Autowired
    private Requests requests;

    @Autowired
    private Fees fees;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private LetterStore store;

    @Autowired
    private Letters letters;

    @Autowired
    private Files files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
    }

    @BeforeEach
    void anEmptyTown() {
        SampleTown.lay(jdbc);
        clock.moveTo(TODAY);
    }

    private static Map<LetterKind, List<String>> must() {
        var must = new EnumMap<LetterKind, List<String>>(LetterKind.class);
        must.put(LetterKind.L01, List.of("登记编号：2026-0001", "收到申请之日：2026年11月23日", "第三十一条第（一）项", "当面提交", "20个工作日", "最迟2026年12月21日", "查询办理进度"));
        must.put(LetterKind.L02, List.of("第三十条", "一次性补正", "请写明年份", "2026年12月4日前", "视为放弃申请"));
        must.put(LetterKind.L03, List.of("第三十五条", "数量、频次", "本月已提出14件", "说明理由", "不予处理"));
        must.put(LetterKind.L04, List.of("第三十三条第二款", "需要核对各村名册", "负责人同意", "20个工作日", "最迟2027年1月19日"));
        must.put(LetterKind.L05, List.of("第三十二条", "贵户的补助金额", "自收到本意见书之日起15个工作日", "不同意公开的，请说明理由", "由本机关依照条例的规定决定"));
        must.put(LetterKind.L06, List.of("第三十四条", "贵户的补助金额", "15个工作日", "视为同意公开"));
        must.put(LetterKind.L07, List.of("第三十二条", "征求第三方的意见", "第三十三条第三款", "不计算在答复期限内"));
        must.put(LetterKind.L08, List.of("第四十二条", "国办函〔2020〕109号", "第五条", "31—100页", "共50页", "人民币200元", "到便民服务中心窗口缴纳", "收到本通知的次日起20个工作日", "视为放弃申请"));
        must.put(LetterKind.L09, List.of("第三十六条第（一）项", "获取的方式、途径", "〈where〉"));
        must.put(LetterKind.L10, List.of("第三十六条第（二）项", "〈supply〉", "附件：名册.txt"));
        must.put(LetterKind.L11, List.of("第三十七条", "〈withheld〉", "第十五条", "〈reasons〉", "附件：名册.txt"));
        must.put(LetterKind.L12, List.of("第三十六条第（三）项", "第十五条", "〈reasons〉", "不予公开"));
        must.put(LetterKind.L13, List.of("第三十六条第（七）项", "〈law〉", "〈office〉"));
        must.put(LetterKind.L14, List.of("第三十六条第（四）项", "〈searched〉", "不存在"));
        must.put(LetterKind.L15, List.of("第三十六条第（五）项", "〈reasons〉", "〈holder〉", "〈holderContact〉"));
        must.put(LetterKind.L16, List.of("第三十八条", "没有您所申请的现成信息"));
        must.put(LetterKind.L17, List.of("第三十条", "仍不明确", "〈reasons〉"));
        must.put(LetterKind.L18, List.of("第三十九条第一款", "不作为政府信息公开申请处理", "〈rightWay〉"));
        must.put(LetterKind.L19, List.of("第三十六条第（六）项", "〈earlier〉", "不予重复处理"));
        must.put(LetterKind.L20, List.of("第三十九条第二款", "〈where〉"));
        must.put(LetterKind.L21, List.of("第三十五条", "不合理", "〈reasons〉"));
        must.put(LetterKind.L22, List.of("〈earlier〉", "不再重复提供"));
        must.put(LetterKind.L23, List.of("第三十条", "2026年11月23日", "湾龙政公开告〔2026〕2号", "2026年12月4日前补正", "视为您放弃申请", "不再处理"));
        must.put(LetterKind.L24, List.of("第三十二条", "2026年11月23日书面征求贵方意见", "答复不同意公开", "补助对象和金额", "公共资金去向"));
        must.put(LetterKind.L25, List.of("第四十一条", "户口人数", "本机关已经更正", "改为四人"));
        must.put(LetterKind.L26, List.of("送达文书", "政府信息公开告知书", "文号", "受送达人", "欧阳倩", "邮寄送达", "邮件编号", "XA12345678944", "交邮日期", "2026年11月23日", "签收人"));
        return must;
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsMadeAsPdfAndDocxWithItsNumberItsPartsAndItsRemedies(LetterKind kind) {
        var id = made(kind);
        var all = requests.letters(read(id));
        var letter = all.stream().filter(it -> it.kind() == kind).reduce((_, later) -> later).orElseThrow();
        var pdf = pdf(letter.file());
        var docx = docx(desk.draft(read(id), letter).orElseThrow().id());

        assertThat(letter.number()).isEqualTo("湾龙政%s〔2026〕%d号".formatted(kind.isDecision() || kind == LetterKind.L23 ? "公复" : "公开告", all.indexOf(letter) + 1));
        assertThat(docx).as("the same words in both").contains(body(pdf));
        for (var words : List.of(pdf, docx)) {
            assertThat(words).contains(kind.title(), letter.number(), "湾龙镇人民政府", "联系电话：0955-1000001");
            assertThat(words).contains(MUST.getOrDefault(kind, List.of("This kind has no row in the table")));
            assertThat(words).contains(kind == LetterKind.L26 ? "欧阳倩" : addressee(kind) + "：").doesNotContain("{", "}");
            if (kind.isDecision() || kind == LetterKind.L23) {
                assertThat(words).contains(RECONSIDERATION, COURT);
            } else {
                assertThat(words).doesNotContain("行政复议", "行政诉讼");
            }
            if (!kind.isForApplicant() && kind != LetterKind.L26) {
                assertThat(words).as("nobody else is told who asks").doesNotContain("欧阳");
            }
        }
    }

    private static String addressee(LetterKind kind) {
        return kind.isForApplicant() ? "欧阳倩" : "张守仁";
    }

    @Test
    void whoIsRefusedIsSentToReconsiderationFirstWithItsLastDayAndEverybodyElseMayChoose() {
        assertThat(pdf(only(made(LetterKind.L12), LetterKind.L12).file())).contains("先向示范县人民政府申请行政复议", "最迟2027年1月22日", "15日内").doesNotContain("6个月");
        assertThat(pdf(only(made(LetterKind.L14), LetterKind.L14).file())).contains("申请行政复议最迟2027年1月22日", "提起行政诉讼最迟2027年5月24日", "6个月内");
    }

    @Test
    void serialsOfABodyAndYearHaveNoGapWhateverTheLetter() {
        made(LetterKind.L05);
        var id = made(LetterKind.L23);

        var numbers = jdbc.sql("select number from letter order by id").query((row, _) -> row.getString(1)).list();
        assertThat(numbers.stream().map(it -> it.replaceAll(".*〕|号", "")).toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).mapToObj(Integer::toString).toList());
        assertThat(requests.letters(read(id))).last().extracting(Letter::kind).isEqualTo(LetterKind.L23);
    }

    @Test
    void aBodyMayHaveACodeOfItsOwn() {
        jdbc.sql("update authority set letter_code = '示湾政' where id = 2").update();
        assertThat(requests.letters(read(registered())).getLast().number()).isEqualTo("示湾政公开告〔2026〕1号");
    }

    @Test
    void theFeeIsCountedOverTheMonthByTheNumberOfTheDocumentAndNotByTheName() {
        var namesake = new Applicant("欧阳倩", IdentityDocument.PASSPORT, "E1234567", null, "13900000000", null, null);
        for (var i = 0; i < 11; i++) {
            registered();
        }
        requests.register(officer(), namesake, asked(), received());
        var last = registered();

        var quote = fees.quote(officer(), read(last), FeeTariff.BY_ITEM, 1);

        assertThat(quote.earlier()).hasSize(11).doesNotContain("2026-0012");
        assertThat(quote.amount()).isEqualByComparingTo("100");
        assertThat(quote.counted()).contains("第12件", "2026-0011");
        assertThat(fees.quote(officer(), read(last), FeeTariff.BY_PAGE, 250).amount()).isEqualByComparingTo("4700");
        assertThatThrownBy(() -> fees.quote(neighbour(), read(last), FeeTariff.BY_ITEM, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSealedFileTakesThePlaceOfThePdfAndBothStayWithTheCase() {
        var id = made(LetterKind.L02);
        var letter = only(id, LetterKind.L02);
        var before = replacements();

        desk.replace(officer(), read(id), letter, paper("盖章件.txt", "补正告知书 已盖章"), null);

        var now = only(id, LetterKind.L02);
        assertThat(now.version()).isEqualTo(2);
        assertThat(requests.released(read(id), now).orElseThrow().files().getFirst().name()).isEqualTo("盖章件.txt");
        assertThat(requests.released(read(id), letter).orElseThrow().files().getFirst().type()).isEqualTo(FileType.PDF);
        assertThat(replacements()).isEqualTo(before + 1);
        assertThatThrownBy(() -> desk.replace(neighbour(), read(id), now, paper("x.txt", "x"), null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatReplacesALetterPassesTheGateToo() {
        var id = made(LetterKind.L10);
        var letter = only(id, LetterKind.L10);
        var paper = paper("改.txt", "张守仁 11010519491231002X");

        assertThatThrownBy(() -> desk.replace(officer(), read(id), letter, paper, null)).isInstanceOf(Held.class);

        assertThat(only(id, LetterKind.L10).version()).isEqualTo(1);
        desk.replace(officer(), read(id), letter, paper, "申请人本人的号码");
        assertThat(only(id, LetterKind.L10).version()).isEqualTo(2);
    }

    @Test
    void whatWasServedStaysAsItWas() {
        var id = made(LetterKind.L26);
        assertThatThrownBy(() -> desk.replace(officer(), read(id), only(id, LetterKind.L10), paper("x.txt", "x"), null)).isInstanceOf(StepRefused.class);
    }

    @Test
    void noWayOfSendingTakesAnotherCasesFile() {
        var id = made(LetterKind.L10);
        var other = registered();
        var own = only(other, LetterKind.L01);
        var alien = only(id, LetterKind.L10);

        // As an enclosure, as what takes a letter's place, as the letter whose service is proved, by the address of the desk, and of another body.
        assertThatThrownBy(() -> inTransaction(() -> store.add(other, 1, LetterKind.L10, "x", own.file(), own.draft(), "account/1", clock.instant(), alien.enclosures())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inTransaction(() -> store.addVersion(other, own, alien.enclosures().getFirst().file())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inTransaction(() -> store.addVersion(other, alien, own.file()))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> record(other, new Written(TODAY, OwnLetter.LETTER_DELIVERED, 1), Map.of("letter", Long.toString(alien.id()), "serviceWay", "post"), LetterKind.L26))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.find(read(other), alien.id())).isEmpty();
        var foreign = new Letter(own.id(), 1, own.kind(), own.number(), fileOf(OTHER_TOWN), own.draft(), 2, own.madeAt(), List.of());
        assertThatThrownBy(() -> letters.released(foreign, TOWN)).isInstanceOf(IllegalArgumentException.class);
        var unreleased = new Letter(own.id(), 1, own.kind(), own.number(), alien.file(), own.draft(), 1, own.madeAt(), List.of());
        assertThat(requests.released(read(other), unreleased)).isEmpty();
        assertThat(desk.draft(read(other), unreleased)).isEmpty();
        assertThat(read(other).entries()).hasSize(1);
        assertThat(requests.letters(read(other))).hasSize(1);
    }

    @Test
    void theLabelSaysWhoAndWhereAndTheLookIsLogged() {
        var id = made(LetterKind.L02);
        var label = desk.label(officer(), read(id), only(id, LetterKind.L02)).orElseThrow();

        assertThat(pdf(label)).contains("湾龙镇东街3号", "欧阳倩", "湾龙镇人民政府", "湾龙政公开告〔2026〕2号");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'looked at applicant' and detail like 'label/%'").query(Integer.class).single())
                .isEqualTo(1);
        var consulted = made(LetterKind.L05);
        assertThat(desk.label(officer(), read(consulted), only(consulted, LetterKind.L05))).isEmpty();
    }

    @Test
    void theProofOfAConsultationStartsItsTermOnTheDayItCame() {
        var id = made(LetterKind.L05);
        clock.moveTo(LocalDate.of(2026, 11, 27));
        var asked = only(id, LetterKind.L05);

        record(id, new Recorded.Delivered(LocalDate.of(2026, 11, 26), asked.position()), Map.of("letter", Long.toString(asked.id()), "serviceWay", "post", "postedOn", "2026-11-24"), LetterKind.L26);

        assertThat(pdf(only(id, LetterKind.L26).file())).contains("张守仁", "2026年11月24日", "2026年11月26日", asked.number());
        assertThat(read(id).isServed(asked)).isTrue();
        assertThat(OwnLetter.undelivered(read(id), requests.letters(read(id)))).extracting(Letter::kind).doesNotContain(LetterKind.L05).contains(LetterKind.L07);
    }

    @Test
    void aLetterOfItsOwnIsRefusedWhereItMakesNoSense() {
        var id = registered();
        for (var letter : List.of(OwnLetter.NOT_HANDLED_FURTHER, OwnLetter.THIRD_PARTY_TOLD)) {
            assertThatThrownBy(() -> record(id, new Written(TODAY, letter, 0), Map.of(), letter.letter())).isInstanceOf(StepRefused.class);
        }
        var told = made(LetterKind.L23);
        assertThatThrownBy(() -> record(told, new Written(TODAY, OwnLetter.NOT_HANDLED_FURTHER, 0), Map.of(), LetterKind.L23)).isInstanceOf(StepRefused.class);
    }

    @Test
    void aFeeThatIsNotAskedForIsAnEntryWithItsReasonAndMovesNothing() {
        var id = registered();
        var due = requests.standing(read(id), TODAY).due();

        record(id, new Recorded.FeeWaived(TODAY), Map.of("reasons", "低保户"), null);

        assertThat(requests.standing(read(id), TODAY).due()).isEqualTo(due);
        assertThat(read(id).entries().getLast().words()).containsEntry("reasons", "低保户");
    }

    /** A case in which that letter was just made. */
    private CaseId made(LetterKind kind) {
        var id = registered();
        switch (kind) {
            case L01 -> {}
            case L02 -> record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), kind);
            case L03 -> record(id, new Happened(new ExplanationAsked(TODAY)), Map.of("reasons", "本月已提出14件"), kind);
            case L04 ->
                requests.record(director(), id, 1, new Happened(new Extended(TODAY, 20, "account/2")), Map.of("reasons", "需要核对各村名册"), Optional.of(kind), List.of());
            case L05, L07 -> record(id, new Happened(new ThirdPartyConsulted(TODAY, "e2", null)), consulted(), LetterKind.L05);
            case L06 -> record(id, new Happened(new CaseEvent.BodyConsulted(TODAY, "e2", null)), consulted(), kind);
            case L08 -> {
                var quote = fees.quote(officer(), read(id), FeeTariff.BY_PAGE, 50);
                var words = new HashMap<>(quote.words());
                words.put("payHow", "到便民服务中心窗口缴纳");
                record(id, new Happened(new FeeNoticed(TODAY, quote.amount(), null)), words, kind);
            }
            case L23 -> {
                record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), LetterKind.L02);
                clock.moveTo(LocalDate.of(2026, 12, 7));
                record(id, new Written(requests.today(), OwnLetter.NOT_HANDLED_FURTHER, 0), Map.of(), kind);
            }
            case L24 -> {
                record(id, new Happened(new ThirdPartyConsulted(TODAY, "e2", null)), consulted(), LetterKind.L05);
                record(id, new Happened(new ThirdPartyReplied(TODAY, "e2", false)), Map.of("opinion", "不愿意"), null);
                record(id, new Written(TODAY, OwnLetter.THIRD_PARTY_TOLD, 2), Map.of("consulted", "张守仁", "disclosed", "补助对象和金额", "reasons", "公共资金去向"), kind);
            }
            case L25 ->
                record(id, new Written(TODAY, OwnLetter.DATA_CORRECTED, 0), Map.of("record", "户口人数", "corrected", "corrected", "detail", "改为四人。"), kind);
            case L26 -> {
                record(id, decided(DecisionKind.SUPPLIED), words(DecisionKind.SUPPLIED), LetterKind.L10);
                record(id, new Served(TODAY, 2, ServiceWay.POST), Map.of("serviceWay", "post", "tracking", "XA12345678944"), kind);
            }
            default -> {
                var decision = Arrays.stream(DecisionKind.values()).filter(it -> it.letter() == kind).findFirst().orElseThrow();
                stepsBefore(decision, id);
                var papers = decision.asks(Need.FILES) ? List.of(paper("名册.txt", "东湾村 12户 危房改造补助")) : List.<Paper>of();
                requests.record(officer(), id, read(id).position(), decided(decision), words(decision), Optional.of(kind), papers);
            }
        }
        return id;
    }

    /** Two kinds of answer come only after another step. */
    private void stepsBefore(DecisionKind decision, CaseId id) {
        if (decision == DecisionKind.UNCLEAR) {
            record(id, new Happened(new CorrectionNoticed(TODAY, LocalDate.of(2026, 12, 4))), Map.of("points", "请写明年份"), LetterKind.L02);
            record(id, new Happened(new Corrected(TODAY, false)), Map.of(), null);
        } else if (decision == DecisionKind.EXCESSIVE) {
            record(id, new Happened(new ExplanationAsked(TODAY)), Map.of("reasons", "本月已提出14件"), LetterKind.L03);
            record(id, new Happened(new Explained(TODAY, false)), Map.of(), null);
        }
    }

    private static Map<String, String> consulted() {
        return Map.of("consulted", "张守仁", "concerns", "贵户的补助金额");
    }

    private static Happened decided(DecisionKind kind) {
        return new Happened(kind.decided(TODAY, Ground.of("E15")));
    }

    private static Map<String, String> words(DecisionKind kind) {
        var words = new HashMap<String, String>();
        kind.needs().forEach(need -> words.put(need.field(), need == Need.GROUND ? "E15" : "〈" + need.field() + "〉"));
        words.put("decision", kind.code());
        return words;
    }

    private CaseId registered() {
        return requests.register(officer(), applicant(), asked(), received());
    }

    private Received received() {
        return new Received(requests.today(), Channel.COUNTER, null, ApplicantKind.NATURAL);
    }

    private void record(CaseId id, Recorded what, Map<String, String> words, @Nullable LetterKind letter) {
        requests.record(officer(), id, read(id).position(), what, words, Optional.ofNullable(letter), List.of());
    }

    private CaseFile read(CaseId id) {
        return requests.find(officer(), id).orElseThrow();
    }

    private int replacements() {
        return jdbc.sql("select count(*) from audit_entry where action = 'letter-replaced'").query(Integer.class).single();
    }

    private Letter only(CaseId id, LetterKind kind) {
        return requests.letters(read(id)).stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    private FileId fileOf(AuthorityId authority) {
        return files.keep(new ByteArrayInputStream("邻镇".getBytes(StandardCharsets.UTF_8)), "邻镇.txt", authority).id();
    }

    private static Paper paper(String name, String words) {
        return new Paper(name, new ByteArrayResource(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first sentence of the letter's own text: it is in both forms alike. */
    private static String body(String pdf) {
        var start = pdf.indexOf("本机关");
        return pdf.substring(start, Math.min(start + 12, pdf.length()));
    }

    private String pdf(FileId file) {
        return pdf(bytes(file));
    }

    private static String pdf(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "").replaceAll("—\\d+—", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String docx(FileId file) {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes(file)));
                var words = new XWPFWordExtractor(docx)) {
            return words.getText().replaceAll("\\s", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(FileId file) {
        try (var content = files.open(files.describe(file).orElseThrow())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
