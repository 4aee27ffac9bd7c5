package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.document.ChineseDay;
import org.gongkai.document.LetterText.Row;
import org.jspecify.annotations.Nullable;

/**
 * That a letter was served, as its proof (送达回证) says it.
 *
 * @param way      null where nobody said
 * @param postedOn day of posting; {@code servedOn} that of signature; each null where it is not known or does not count
 * @param tracking number of the posted letter; this and the others empty where there is nothing to say
 */
public record Service(@Nullable ServiceWay way, @Nullable LocalDate postedOn, @Nullable LocalDate servedOn, String tracking, String signedBy, String note) {

    /** By post the day of posting counts, else that of signature (国办公开办函〔2016〕235号). */
    public static Service on(LocalDate day, ServiceWay way, String tracking, String signedBy, String note) {
        var byPost = way == ServiceWay.POST;
        return new Service(way, byPost ? day : null, byPost ? null : day, tracking, signedBy, note);
    }

    /**
     * The lines of the proof.
     *
     * @param registered number of the record that the letter belongs to
     */
    List<Row> rows(String registered, String title, String number, String addressee) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("案件登记编号", registered));
        rows.add(new Row("送达文书", title));
        rows.add(new Row("文号", number));
        rows.add(new Row("受送达人", addressee));
        rows.add(new Row("送达方式", way == null ? "" : way.label()));
        Stream.of(new Row("邮件编号", tracking), new Row("交邮日期", day(postedOn)), new Row("送达日期", day(servedOn)), new Row("备注", note))
                .filter(row -> !row.text().isBlank())
                .forEach(rows::add);
        rows.add(new Row("签收人签名或者盖章", signedBy));
        rows.add(new Row("送达人签名", ""));
        return rows;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDay.of(day);
    }
}
