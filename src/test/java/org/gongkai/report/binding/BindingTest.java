package org.gongkai.report.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.report.DraftedText;
import org.gongkai.report.SaidFigure;
import org.junit.jupiter.api.Test;

/** Whatever a clerk does to the text: a number is known again, or it is said that nobody knows it. */
class BindingTest {
    private static final String DRAFT =
            """
            主动公开。2021年主动公开政府信息17条，其中在网上公开16条，发布政策解读2篇。
            按类别分：规划计划15条，占94%；财政资金1条，占6%。
            依申请公开。2021年收到政府信息公开申请6件，其中当面4件、网络2件，上年结转1件，办结5件，予以公开3件，结转下年度继续办理2件。
            """;

    private static final List<Claim> CLAIMS = claims(Map.of());

    @Test
    void aTextThatNobodyTouchedSpeaksOfItsRecordsInEveryNumber() {
        var figures = Binding.of(DRAFT, CLAIMS, Map.of());
        assertThat(figures).hasSize(CLAIMS.size()).allMatch(BoundFigure::isBound).noneMatch(BoundFigure::differs);
        assertThat(figures).extracting(figure -> Objects.requireNonNull(figure.claim()).source()).containsExactlyElementsOf(CLAIMS.stream().map(Claim::source).toList());
    }

    @Test
    void aMistypedNumberIsStillKnownAndBothNumbersAreThere() {
        var differing = differing(DRAFT.replace("信息17条", "信息71条").replace("网络2件", "网络3件"), CLAIMS);
        assertThat(differing).containsExactly("items_published 71≠17", "by_channel#网络 3≠2");
    }

    @Test
    void whenTheRecordsChangeTheTextSaysTheOldNumber() {
        assertThat(differing(DRAFT, claims(Map.of("items_published", "18", "carried_out", "0")))).containsExactly("items_published 17≠18", "carried_out 2≠0");
    }

    @Test
    void sentencesMayBeTurnedAroundAndOthersPutBetween() {
        var edited = "我镇高度重视政府信息公开。收到政府信息公开申请6件，结转下年度继续办理2件。召开专题会议3次。2021年主动公开政府信息17条，发布政策解读2篇。\n";
        var figures = Binding.of(edited, CLAIMS, Map.of());
        assertThat(figures.stream().filter(BoundFigure::isBound)).hasSize(4);
        assertThat(figures.stream().filter(figure -> !figure.isBound())).extracting(BoundFigure::label, BoundFigure::printed).containsExactly(tuple("召开专题会议", "3"));
    }

    @Test
    void otherWordsAreLearnedBesideTheRightNumberAndKnownWhenItChanges() {
        var edited = DRAFT.replace("主动公开政府信息17条", "全镇累计对外主动公开各类政府信息17条");
        var saved = Binding.of(edited, CLAIMS, Map.of());
        assertThat(saved).allMatch(BoundFigure::isBound);
        var learned = new HashMap<Claim.Key, String>();
        saved.forEach(figure -> learned.put(new Claim.Key(figure.label(), figure.unit()), Objects.requireNonNull(figure.claim()).source()));

        var figures = Binding.of(edited, claims(Map.of("items_published", "20")), learned);
        assertThat(figures.stream().filter(BoundFigure::differs)).extracting(BoundFigure::printed).containsExactly("17");
        assertThat(Binding.of(edited, claims(Map.of("items_published", "20")), Map.of()).stream().filter(BoundFigure::differs)).as("without that it is not known").isEmpty();
    }

    @Test
    void theSameNumberOfSomethingElseIsNotTakenForIt() {
        var figures = Binding.of("举办座谈会17次，发放宣传手册17条，慰问困难群众6件。\n", CLAIMS, Map.of());
        assertThat(figures).noneMatch(BoundFigure::isBound);
    }

    @Test
    void theRecordsNumberIsWrittenInItsPlaceAndNowhereElse() {
        var html = "<p>2021年主动公开政府信息<b>17</b>条，其中在网上公开17条。</p><table><tbody><tr><td>17</td></tr></tbody></table>";
        assertThat(NumberInHtml.replace(html, 2, "17", "18")).hasValueSatisfying(body -> assertThat(body).contains("<b>17</b>条，其中在网上公开18条").contains("<td>17</td>"));
        assertThat(NumberInHtml.replace(html, 1, "17", "18")).hasValueSatisfying(body -> assertThat(body).contains("<b>18</b>"));
        assertThat(NumberInHtml.replace(html, 1, "71", "18")).as("something else stands there").isEmpty();
        assertThat(NumberInHtml.replace(html, 9, "17", "18")).isEmpty();
    }

    private static List<String> differing(String text, List<Claim> claims) {
        return Binding.of(text, claims, Map.of()).stream()
                .filter(BoundFigure::differs)
                .map(figure -> {
                    var claim = Objects.requireNonNull(figure.claim());
                    return "%s %s≠%s".formatted(claim.source(), figure.printed(), claim.value().toPlainString());
                })
                .toList();
    }

    /** What the records say, some of it changed. */
    private static List<Claim> claims(Map<String, String> changed) {
        var sources = List.of(
                "items_published", "items_published_web", "interpretations", "by_category#规划计划", "share#规划计划", "by_category#财政资金", "share#财政资金",
                "received", "by_channel#当面", "by_channel#网络", "carried_in", "closed", "disclosed", "carried_out");
        var numbers = List.of("17", "16", "2", "15", "94", "1", "6", "6", "4", "2", "1", "5", "3", "2");
        var said = new ArrayList<SaidFigure>();
        int from = 0;
        for (int i = 0; i < sources.size(); i++) {
            from = DRAFT.indexOf(numbers.get(i), from == 0 ? DRAFT.indexOf("信息") : from);
            while (DRAFT.startsWith("2021", from)) {
                from = DRAFT.indexOf(numbers.get(i), from + 4);
            }
            said.add(new SaidFigure(sources.get(i), from, from + numbers.get(i).length()));
            from += numbers.get(i).length();
        }
        return Claim.of(new DraftedText(DRAFT, said)).stream()
                .map(claim -> changed.containsKey(claim.source())
                        ? new Claim(claim.source(), claim.label(), claim.unit(), new BigDecimal(changed.get(claim.source())))
                        : claim)
                .toList();
    }
}
