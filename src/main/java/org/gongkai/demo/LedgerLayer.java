package org.gongkai.demo;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.ItemId;
import org.springframework.stereotype.Component;

/** What a sample body has besides items: ledgers, trainings, complaints and questions, reading points, page views. */
@Component
class LedgerLayer {
    private final Rows rows;

    LedgerLayer(Rows rows) {
        this.rows = rows;
    }

    void lay(SampleBody sample, AuthorityId authority, Map<String, ItemId> items) {
        layLedgers(sample, authority);
        layWork(sample, authority);
        layMessages(sample.messages(), authority);
        layDeliveries(sample, authority, items);
        layViews(sample.views(), authority);
    }

    private void layLedgers(SampleBody sample, AuthorityId authority) {
        rows.each(
                "insert into ledger (authority_id, code) values (:authority, :code)",
                sample.ledgers(),
                code -> Rows.row().addValue("authority", authority.value()).addValue("code", code));
        if (sample.head().shareDecimals() != null) {
            rows.each(
                    "insert into report_style (authority_id, share_decimals) values (:authority, :decimals)",
                    List.of(sample.head().shareDecimals()),
                    decimals -> Rows.row().addValue("authority", authority.value()).addValue("decimals", decimals));
        }
        var labels = sample.head().requestChannels();
        rows.each(
                "insert into request_channel_label (authority_id, position, label, channels) values (:authority, :position, :label, :channels)",
                IntStream.range(0, labels.size()).boxed().toList(),
                i -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("position", i + 1)
                        .addValue("label", labels.get(i).label())
                        .addValue("channels", labels.get(i).channels().toArray(String[]::new), Types.ARRAY, "text"));
    }

    private void layWork(SampleBody sample, AuthorityId authority) {
        var director = sample.logins().stream().filter(login -> login.roles().contains("office-director")).findFirst().orElseThrow();
        rows.each(
                """
                insert into work_record (authority_id, kind, title, on_day, place, attendance, note, recorded_by, recorded_at)
                values (:authority, :kind, :title, :on, :place, :attendance, :note, :by, (cast(:on as date) + time '17:00') at time zone 'Asia/Shanghai')
                """,
                sample.work(),
                work -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("kind", work.kind())
                        .addValue("title", work.title())
                        .addValue("on", work.on())
                        .addValue("place", work.place(), Types.VARCHAR)
                        .addValue("attendance", work.attendance(), Types.INTEGER)
                        .addValue("note", work.note())
                        .addValue("by", director.name()));
    }

    private void layMessages(List<SampleBody.Message> messages, AuthorityId authority) {
        rows.each(
                """
                insert into feedback (authority_id, kind, code, title, body, received_at, answer, answered_at, answered_by, public)
                values (:authority, :kind, :code, :title, :body, :received, :answer, :answered, :by, :public)
                """,
                messages,
                message -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("kind", message.kind())
                        .addValue("code", message.code())
                        .addValue("title", message.title())
                        .addValue("body", message.body())
                        .addValue("received", message.receivedAt())
                        .addValue("answer", message.answer())
                        .addValue("answered", message.answeredAt())
                        .addValue("by", message.answeredBy())
                        .addValue("public", message.isPublic()));
    }

    private void layDeliveries(SampleBody sample, AuthorityId authority, Map<String, ItemId> items) {
        rows.each(
                """
                insert into reading_point (authority_id, name, address, electronic, opened_on)
                values (:authority, :name, :address, :electronic, :opened)
                """,
                sample.counters(),
                point -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("name", point.name())
                        .addValue("address", point.address())
                        .addValue("electronic", point.electronic())
                        .addValue("opened", point.openedOn()));
        rows.each(
                """
                insert into delivery (item_id, reading_point_id, planned_on, delivered_on, by_whom)
                select :item, id, :planned, :delivered, :by from reading_point where authority_id = :authority and name = :point
                """,
                sample.deliveries(),
                delivery -> Rows.row()
                        .addValue("item", ItemLayer.id(items, delivery.item()).value())
                        .addValue("planned", delivery.plannedOn())
                        .addValue("delivered", delivery.deliveredOn())
                        .addValue("by", delivery.byWhom())
                        .addValue("authority", authority.value())
                        .addValue("point", delivery.point()));
    }

    private void layViews(List<SampleBody.Views> views, AuthorityId authority) {
        rows.each(
                "insert into page_view (authority_id, day, path, views) values (:authority, :day, :path, :views)",
                views,
                view -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("day", view.day())
                        .addValue("path", view.path())
                        .addValue("views", view.views()));
    }
}
