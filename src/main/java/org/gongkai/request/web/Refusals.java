package org.gongkai.request.web;

import org.gongkai.page.Texts;
import org.gongkai.request.StepRefused;

/** Why a step was not taken, in the reader's language, with the article. */
public final class Refusals {
    private Refusals() {}

    public static String words(StepRefused refused, Texts t) {
        if (!refused.reason().isEmpty()) {
            return refused.reason();
        }
        var article = new Telling(t).article(Telling.articleOf(refused.type()));
        return t.get("request.blocked." + refused.type()) + (t.isEnglish() ? " (" + article + ")" : "（" + article + "）");
    }
}
