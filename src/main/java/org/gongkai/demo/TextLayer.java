package org.gongkai.demo;

import java.util.List;
import org.gongkai.authority.Authority;
import org.springframework.stereotype.Component;

/** Texts that a sample body's officers use again. */
@Component
class TextLayer {
    private static final List<Text> SHARED_BY_THE_COUNTY = List.of(
            new Text("全县统一：需要另行制作", "to-be-made", "本机关没有现成的“{申请内容}”。要提供该信息，需要对现有材料汇总、分析，另行制作。"),
            new Text("全县统一：征求第三方意见", "third-party-consulted", "申请公开的信息涉及贵方，请说明是否同意公开；不同意的，请写明理由。"));

    private static final List<Text> OWN = List.of(
            new Text("检索情况（档案柜、业务台账）", "not-existing", "{联系单位}查阅了档案柜和业务台账，以“{申请内容}”中的名称、时间为关键词检索，没有检索到相应的政府信息。"),
            new Text("补正：请写明年份和村", "correction-noticed", "1. 请写明所需信息的年份；\n2. 请写明涉及哪个村；\n3. 知道文号的，请写明文号。"),
            new Text("电话联系申请人", "note", "{今天}就{登记编号}电话联系申请人，对方表示："));

    private final Rows rows;

    TextLayer(Rows rows) {
        this.rows = rows;
    }

    /** A county shares its texts with its towns. */
    void lay(Authority body) {
        switch (body.level()) {
            case COUNTY -> lay(body, SHARED_BY_THE_COUNTY, true);
            case TOWNSHIP -> lay(body, OWN, false);
            case NATION, PROVINCE, CITY, VILLAGE, OFFICE -> {}
        }
    }

    private void lay(Authority body, List<Text> texts, boolean shared) {
        rows.each(
                """
                insert into template_text (authority_id, name, fits, words, shared, changed_by, changed_at)
                values (:authority, :name, :fits, :words, :shared, 'program', now())
                """,
                texts,
                text -> Rows.row()
                        .addValue("authority", body.id().value())
                        .addValue("name", text.name())
                        .addValue("fits", text.fits())
                        .addValue("words", text.words())
                        .addValue("shared", shared));
    }

    private record Text(String name, String fits, String words) {}
}
