package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft that does not become public as it is: a finding disputed and judged, a secret destroyed; and the chain it goes. */
class EndOfDraftTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();
    private static final String NUMBER = "11010519491231002X";

    private final List<String> wrong = new ArrayList<>();

    @Test
    void aFindingIsDisputedJudgedAndTheDraftThenDestroyedOnATelephone() {
        try (var office = DEMONSTRATION.desk("wanlong.clerk", 1280, 900);
                var phone = DEMONSTRATION.desk("wanlong.secrecy", 390, 844)) {
            var clerk = office.newPage();
            clerk.navigate("/staff/items/new");
            clerk.locator("#title").fill("高龄津贴申请表填写样例");
            clerk.locator("[contenteditable=true]").fill("填写样例：身份证号码 " + NUMBER + "（示例）。");
            clerk.locator("#summary").fill("申请表的填写样例");
            clerk.locator("#category").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            clerk.locator("main form .actions button").click();
            look(clerk, "draft-with-finding");
            var item = clerk.url().substring(clerk.url().indexOf("/staff"));
            clerk.navigate(item + "/deletion");
            look(clerk, "draft-deletion");
            clerk.navigate(item);
            clerk.locator("form[action$='/submission/disputed'] button").click();
            assertThat(clerk.locator(".tags")).containsText("保密审查");

            var reviewer = phone.newPage();
            reviewer.navigate(item + "/secrecy-review");
            look(reviewer, "draft-judged-at-review");
            reviewer.locator(".findings a").click();
            look(reviewer, "draft-false-alarm");
            reviewer.locator("#because").fill("申请表上印着的示例号码，不属于任何人");
            reviewer.locator("main form .actions button").click();
            assertThat(reviewer.locator(".findings")).containsText("误报");
            look(reviewer, "draft-judged");
            reviewer.locator("a[href$='/destruction']").click();
            look(reviewer, "draft-destruction");
            reviewer.locator("main form .actions button").click();
            assertThat(reviewer.locator("#problems")).containsText("请选择涉密的依据");
            reviewer.locator("input[name=ground]").first().check();
            reviewer.locator("#because").fill("来文标有密级，误录入，已报镇保密办");
            reviewer.locator("main form .actions button").click();
            assertThat(reviewer.locator(".timeline")).containsText("已报镇保密办");
            look(reviewer, "draft-destroyed");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theReviewChainIsSetOnADeskAndOnATelephone() {
        try (var office = DEMONSTRATION.desk("wanlong.admin", 1280, 900);
                var phone = DEMONSTRATION.desk("wanlong.admin", 390, 844)) {
            for (var window : List.of(office, phone)) {
                var page = window.newPage();
                page.navigate("/staff/review-chain");
                assertThat(page.locator("main")).containsText("法定，不能取消");
                look(page, "review-chain-" + page.viewportSize().width);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String name) {
        Demonstration.picture(page, name);
        new AxeBuilder(page).analyze().getViolations().forEach(it -> wrong.add(name + ": " + it.getId() + " " + it.getNodes().getFirst().getHtml()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > page.viewportSize().width) {
            wrong.add(name + " is " + wide + " wide");
        }
    }
}
