package org.gongkai.request.law;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.authority.Authority;
import org.gongkai.document.ChineseDay;

/** How a decision tells the applicant what can be done against it (art. 51). */
public final class RemedyNotice {
    private RemedyNotice() {}

    /**
     * The terms run from the day on which the letter comes; their last days are named for one that comes on the day it bears.
     *
     * @param day that the letter bears
     */
    public static String words(Remedies remedies, Authority body, LocalDate day) {
        var reconsideration = Objects.requireNonNullElse(body.reconsiderationBody(), "上一级人民政府");
        var court = Objects.requireNonNullElse(body.court(), "有管辖权的人民法院");
        var lawsuit = remedies.lawsuitUntil();
        if (lawsuit == null) {
            return "如对本决定不服，应当自收到本告知书之日起60日内先向%s申请行政复议（在%s当日收到的，最迟%s）；对行政复议决定不服的，可以自收到复议决定书之日起15日内向%s提起行政诉讼。"
                    .formatted(reconsideration, ChineseDay.of(day), ChineseDay.of(remedies.reconsiderationUntil()), court);
        }
        return "如对本答复不服，可以自收到本告知书之日起60日内向%s申请行政复议，或者自收到本告知书之日起6个月内向%s提起行政诉讼（在%s当日收到的，申请行政复议最迟%s，提起行政诉讼最迟%s）。"
                .formatted(
                        reconsideration,
                        court,
                        ChineseDay.of(day),
                        ChineseDay.of(remedies.reconsiderationUntil()),
                        ChineseDay.of(lawsuit));
    }
}
