package org.gongkai.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.gongkai.database.OpenEvents;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.PastItem;
import org.gongkai.disclosure.PastItems;
import org.gongkai.disclosure.PublicationChannel;
import org.gongkai.disclosure.Systems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county and a town with published items, laid into an empty database. */
record SampleTowns(JdbcClient jdbc, Catalogue catalogue, Systems systems, PastItems pastItems) {
    static final AuthorityId COUNTY = new AuthorityId(1);
    static final AuthorityId TOWN = new AuthorityId(2);

    void lay() {
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, credit_code, office, address,
                                               postcode, phone, fax, email, office_hours, reconsideration_body, court, request_channels)
                        values (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County', '11640522010100001A',
                                '县政府办公室', '示范县政务大道1号', '755200', '0955-1000000', null, null, '工作日 8:30–12:00、14:30–18:00',
                                '上一级人民政府', '示范县人民法院', '{counter,signed-post}'),
                               (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town', '116405220101000027',
                                '党建工作办公室', '湾龙镇湾龙街12号', '755201', '0955-1000001', '0955-1000002', 'wanlong@example.com',
                                '工作日 8:30–12:00、14:30–18:00', '示范县人民政府', '示范县人民法院', '{counter,signed-post,web,email,fax}')
                        """)
                .update();
        for (var body : List.of(COUNTY, TOWN)) {
            catalogue.layStatutory(body);
            systems.lay(body);
        }
        catalogue.addOwn(TOWN, "notices", "公告公示", "Notices", false);
        settle();
    }

    Category column(AuthorityId body, String slug) {
        return catalogue.bySlug(body, slug).orElseThrow();
    }

    /** Puts items into a column, an hour apart, without any event. */
    List<ItemId> publish(AuthorityId body, String column, int count, Instant first) {
        var items = new ArrayList<PastItem>();
        for (var i = 0; i < count; i++) {
            items.add(item(body, column, "第%d号：关于%s有关工作安排的通知".formatted(i + 1, column), first.plusSeconds(3600L * i), ItemKind.NOTICE, null));
        }
        return taken(items);
    }

    ItemId publish(AuthorityId body, String column, String title, Instant at, ItemKind kind, @Nullable ItemId interprets) {
        return taken(List.of(item(body, column, title, at, kind, interprets))).getFirst();
    }

    private List<ItemId> taken(List<PastItem> items) {
        var ids = pastItems.take(items);
        settle();
        return ids;
    }

    /** Waits until every listener has done its part: from here on only the test changes anything. */
    void settle() {
        OpenEvents.settle(jdbc);
    }

    private PastItem item(AuthorityId body, String column, String title, Instant at, ItemKind kind, @Nullable ItemId interprets) {
        var day = at.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
        return new PastItem(
                body,
                column(body, column).id(),
                kind,
                title,
                "",
                "<p>各村民委员会、镇直各单位：</p><p>根据县民政局工作安排，现将有关事项通知如下。</p><h2>一、受理时间</h2><p>9月10日至9月30日受理申请，10月15日前完成入户核查，10月25日前在各村公开栏张榜公示，公示期不少于7天。</p>"
                        + "<table><tr><th>村</th><th>户数</th></tr><tr><td>东湾村</td><td>12</td></tr></table><p>特此通知。</p>",
                day.minusDays(2),
                "湾政发〔2017〕32号",
                null,
                at,
                Map.of(PublicationChannel.PORTAL, day),
                null,
                kind == ItemKind.ANNUAL_REPORT ? Integer.valueOf(day.getYear()) : null,
                interprets);
    }

    void withdraw(ItemId item, Instant at, String because) {
        jdbc.sql("update item set state = 'withdrawn', withdrawn_at = :at, withdrawn_because = :because where id = :id")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("because", because)
                .param("id", item.value())
                .update();
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(9, 30).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
