package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.Desk.TOWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A draft judged secret leaves nothing but the record that it was destroyed; one never submitted may simply go. */
class DestroyedDraftTest extends AtTheDesk {
    private final String secret = "红柳沟弹药库" + Long.toString(System.nanoTime(), 36) + "仓";
    private static final String BECAUSE = "来文标有密级，误录入，已报镇保密办";

    @Test
    void nothingOfASecretDraftIsLeftInTheDatabaseTheFilesOrTheIndex() throws IOException {
        var item = secretDraft();
        desk.press(clerk, item, item + "/submission");
        assertThat(tablesWith(secret)).contains("item_version", "file");
        assertThat(filesWith(secret)).isEqualTo(2);
        desk.decide(reviewer, item, "secrecy-review", "returned", "提到" + secret + "，请核");

        assertThat(destroy(reviewer, item, "marked", BECAUSE)).hasRedirectedUrl("/staff/destroyed-drafts");

        assertThat(tablesWith(secret)).isEmpty();
        assertThat(count("item") + count("item_version") + count("item_file") + count("draft_file") + count("review") + count("file")).isZero();
        assertThatSoon(() -> filesWith(secret) == 0);
        assertThat(desk.get(clerk, item)).hasStatus(404);
        var left = desk.page(clerk, "/staff/destroyed-drafts").text();
        assertThat(left).contains(BECAUSE, "李强", "文件标有密级", "第 " + id(item) + " 号草稿").doesNotContain(secret);
        assertThat(jdbc.sql("select actor || ' ' || detail from audit_entry where action = 'draft-destroyed' order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("account/%s secret, marked".formatted(reviewer.id()));
    }

    @Test
    void theReasonMustNotRepeatTheDraft() {
        var item = secretDraft();
        assertThat(Desk.text(destroy(reviewer, item, "marked", "涉及" + secret))).contains("理由不能抄写草稿的标题或内容", secret);
        assertThat(Desk.text(destroy(reviewer, item, "", ""))).contains("请选择涉密的依据", "请写明理由");
        assertThat(count("destroyed_draft")).isZero();
        assertThat(count("item")).isEqualTo(1);
    }

    @Test
    void ofARevisionThePublicVersionStays() {
        var item = publish();
        desk.press(clerk, item, item + "/revision");
        var fields = Desk.notice(TITLE, column, "");
        fields.put("body", secret);
        fields.put("lock", Desk.hidden(desk.page(clerk, item + "/edit"), "lock"));
        assertThat(desk.post(clerk, item + "/edit", fields)).hasRedirectedUrl(item);
        destroy(reviewer, item, "in-substance", BECAUSE);
        assertThat(tablesWith(secret)).isEmpty();
        assertThat(published.item(id(item)).orElseThrow().version()).isEqualTo(1);
        assertThat(desk.page(clerk, item).text()).doesNotContain("修订中");
        assertThat(desk.page(clerk, "/staff/destroyed-drafts").text()).contains("第 " + id(item) + " 号信息的修订稿");
    }

    @Test
    void bytesThatAnotherItemHasAsWellStay() throws IOException {
        var item = secretDraft();
        var other = secretDraft();
        destroy(reviewer, item, "marked", BECAUSE);
        assertThat(count("item")).isEqualTo(1);
        var file = desk.page(clerk, other).select("a[href*=/files/]").attr("href");
        assertThat(Desk.text(desk.get(clerk, file))).contains(secret);
    }

    @Test
    void nobodyDestroysWhatTheyWroteOrWhatIsPublic() {
        var both = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var own = desk.draft(both, TITLE, column);
        assertThat(destroy(both, own, "marked", BECAUSE)).hasRedirectedUrl(own);
        var open = publish();
        assertThat(destroy(reviewer, open, "marked", BECAUSE)).hasRedirectedUrl(open);
        assertThat(destroy(clerk, own, "marked", BECAUSE)).hasStatus(403);
        assertThat(destroy(desk.hire(Desk.OTHER_TOWN, "外镇", Role.SECRECY_REVIEWER), own, "marked", BECAUSE)).hasStatus(404);
        assertThat(count("destroyed_draft")).isZero();
        assertThat(count("item")).isEqualTo(2);
    }

    @Test
    void aDraftThatWasNeverSubmittedIsDeletedWithItsFiles() throws IOException {
        var item = secretDraft();
        assertThat(desk.press(clerk, item + "/deletion", item + "/deletion")).hasRedirectedUrl("/staff/items");
        assertThat(tablesWith(secret)).isEmpty();
        assertThat(count("item") + count("destroyed_draft")).isZero();
        assertThatSoon(() -> filesWith(secret) == 0);
    }

    @Test
    void whatWasSubmittedOrRegisteredOnceIsNotDeleted() {
        var item = submitted();
        desk.press(clerk, item, item + "/recall");
        assertThat(desk.get(clerk, item + "/deletion")).hasRedirectedUrl(item);
        assertThat(desk.post(clerk, item + "/deletion", Map.of("lock", lock(item)))).hasRedirectedUrl(item);
        var stranger = desk.hire(TOWN, "东湾村", Role.CONTRIBUTOR);
        var theirs = desk.draft(clerk, TITLE, column);
        assertThat(desk.post(stranger, theirs + "/deletion", Map.of("lock", lock(theirs)))).hasRedirectedUrl(theirs);
        assertThat(count("item")).isEqualTo(2);
    }

    /** With one attachment that stays and one that was taken out again. */
    private String secretDraft() {
        var fields = Desk.notice(secret + "搬迁安排", column, "");
        var created = desk.upload(clerk, "/staff/items", fields, text(secret + "一.txt", secret), text("二.txt", "另见" + secret));
        var item = String.valueOf(created.getMvcResult().getResponse().getRedirectedUrl());
        var form = desk.page(clerk, item + "/edit");
        fields.put("lock", Desk.hidden(form, "lock"));
        fields.put("kept", List.of(form.select("#kept input[name=kept]").getFirst().val()));
        assertThat(desk.post(clerk, item + "/edit", fields)).hasRedirectedUrl(item);
        return item;
    }

    private static MockMultipartFile text(String name, String words) {
        return new MockMultipartFile("files", name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult destroy(Staff who, String item, String ground, String because) {
        return desk.post(who, item + "/destruction", Map.of("lock", lock(item), "ground", ground, "because", because));
    }

    private int lock(String item) {
        return jdbc.sql("select lock from item where id = :id").param("id", id(item).value()).query(Integer.class).single();
    }

    /** Tables of which a row has these words in any column, the events yet to be told included. */
    private List<String> tablesWith(String words) {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from %s as any_row where any_row::text like :words)".formatted(table))
                        .param("words", "%" + words + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** Files of the data folder, the index's among them, that have these words. */
    private static long filesWith(String words) {
        var sought = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var all = Files.walk(DATA)) {
            return all.filter(Files::isRegularFile).filter(file -> read(file).contains(sought)).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException _) { // taken away while we looked
            return "";
        }
    }

    /** The bytes go right after the transaction. */
    private static void assertThatSoon(BooleanSupplier happened) {
        for (var tries = 0; tries < 100 && !happened.getAsBoolean(); tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }
}
