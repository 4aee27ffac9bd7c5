package org.gongkai.report;

import static org.gongkai.report.Figure.Shape.BY_GROUP;
import static org.gongkai.report.Figure.Shape.SHARES;


import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.report.Figure.Source.Cases;
import org.gongkai.report.Figure.Source.Sql;

/** Every figure that the program knows; forms, pages and the command line ask here. */
final class FigureRegistry {

    /** 主动公开 items by the first day on which they were public anywhere; one on several channels counts once. */
    private static final String ITEMS =
            """
            select 'item' as kind, item.id, first.day, version.title as label, 1 as amount, category.name as grp, item.formed_on as since
            from item
                 join (select item_id, min(on_day) as day from publication group by item_id) first on first.item_id = item.id
                 join item_version version on version.item_id = item.id and version.version = item.version
                 left join category on category.id = item.category_id
            where item.authority_id = :authority and item.attribute = 'proactive' and item.state in ('published', 'withdrawn')
                  and first.day between :from and :to
            """;

    /** The same by the day on which they came to a channel. */
    private static final String ITEMS_ON =
            """
            select 'item' as kind, item.id, publication.on_day as day, version.title as label, 1 as amount, null as grp, item.formed_on as since
            from item
                 join publication on publication.item_id = item.id
                 join item_version version on version.item_id = item.id and version.version = item.version
            where item.authority_id = :authority and item.attribute = 'proactive' and item.state in ('published', 'withdrawn')
                  and publication.on_day between :from and :to and publication.channel = '%s'
            """;

    private static final String ON_THE_WEB =
            """
             and exists (select from publication web where web.item_id = item.id
                         and web.channel in ('portal', 'notice-column', 'wechat', 'weibo') and web.on_day <= :to)
            """;

    private static final String COUNTED = " and category.counted";

    private static final String COUNTED_CATEGORIES =
            "select name from category where authority_id = :authority and counted order by position";

    private static final String DELIVERIES =
            """
            select 'delivery' as kind, delivery.id, delivered_on as day, version.title || ' → ' || reading_point.name as label, 1 as amount,
                   null as grp, item.formed_on as since
            from delivery
                 join reading_point on reading_point.id = delivery.reading_point_id
                 join item on item.id = delivery.item_id
                 join item_version version on version.item_id = item.id and version.version = item.version
            where reading_point.authority_id = :authority and delivered_on between :from and :to
            """;

    private static final String READING_POINTS =
            """
            select 'reading-point' as kind, id, opened_on as day, name as label, 1 as amount, null as grp, cast(null as date) as since
            from reading_point
            where authority_id = :authority and opened_on <= :to and (closed_on is null or closed_on > :to)
            """;

    private static final String PORTAL_VIEWS =
            """
            select 'page-view' as kind, 0 as id, day, path as label, views as amount, null as grp, cast(null as date) as since
            from page_view
            where authority_id = :authority and day between :from and :to
            """;

    private static final String WORK_RECORDS =
            """
            select 'work-record' as kind, id, on_day as day, title as label, %s as amount, null as grp, cast(null as date) as since
            from work_record
            where authority_id = :authority and on_day between :from and :to and kind in (%s)
            """;

    /** Staff on the last day that counts, each person once. */
    private static final String STAFF =
            """
            select 'post' as kind, min(post.id) as id, min(from_day) as day, person.name as label, 1 as amount, null as grp,
                   cast(null as date) as since
            from post join person on person.id = post.person_id
            where post.authority_id = :authority and duty in (%s) and from_day <= :to and (to_day is null or to_day >= :to)
            group by person.id, person.name
            """;

    private static final String FEEDBACK =
            """
            select 'feedback' as kind, id, cast(received_at at time zone 'Asia/Shanghai' as date) as day, title as label, 1 as amount,
                   null as grp, cast(null as date) as since
            from feedback
            where authority_id = :authority and kind = '%s'
                  and cast(received_at at time zone 'Asia/Shanghai' as date) between :from and :to
            """;

    private static final String[] TRAINING = {"trainings", "trainings_and_meetings"};

    static final List<Figure> ALL = List.of(
            Figure.total("items_published", "条", ITEMS),
            Figure.total("items_published_web", "条", ITEMS + ON_THE_WEB),
            Figure.total("items_published_portal", "条", ITEMS_ON.formatted("portal")),
            Figure.grouped("items_by_category", "条", BY_GROUP, COUNTED_CATEGORIES, new Sql(ITEMS + COUNTED)),
            Figure.grouped("share_by_category", "%", SHARES, COUNTED_CATEGORIES, new Sql(ITEMS + COUNTED)),
            Figure.total("normative_documents_published", "条", ITEMS + " and item.kind = 'normative-document'", "items_published"),
            Figure.total(
                    "normative_documents_made",
                    "件",
                    """
                    select 'item' as kind, item.id, item.formed_on as day, version.title as label, 1 as amount, null as grp,
                           item.formed_on as since
                    from item join item_version version on version.item_id = item.id and version.version = item.version
                    where item.authority_id = :authority and item.kind = 'normative-document'
                          and item.state in ('published', 'withdrawn', 'kept') and item.formed_on between :from and :to
                    """,
                    "items_published"),
            Figure.total(
                    "normative_documents_public",
                    "件",
                    """
                    select 'item' as kind, item.id, first.day, version.title as label, 1 as amount, null as grp, item.formed_on as since
                    from item
                         join (select item_id, min(on_day) as day from publication group by item_id) first on first.item_id = item.id
                         join item_version version on version.item_id = item.id and version.version = item.version
                    where item.authority_id = :authority and item.attribute = 'proactive' and item.kind = 'normative-document'
                          and item.state in ('published', 'withdrawn') and first.day between cast('2008-05-01' as date) and :to
                          and (item.withdrawn_at is null or cast(item.withdrawn_at at time zone 'Asia/Shanghai' as date) > :to)
                    """,
                    "items_published"),
            Figure.total(
                    "normative_documents_repealed",
                    "件",
                    """
                    select 'item' as kind, item.id, item.validity_from as day, version.title as label, 1 as amount, null as grp,
                           cast(null as date) as since
                    from item join item_version version on version.item_id = item.id and version.version = item.version
                    where item.authority_id = :authority and item.kind = 'normative-document'
                          and item.validity in ('repealed', 'expired') and item.validity_from between :from and :to
                    """,
                    "items_published"),
            Figure.total(
                    "normative_documents_in_force",
                    "件",
                    """
                    select 'item' as kind, item.id, item.formed_on as day, version.title as label, 1 as amount, null as grp,
                           cast(null as date) as since
                    from item join item_version version on version.item_id = item.id and version.version = item.version
                    where item.authority_id = :authority and item.kind = 'normative-document'
                          and item.state in ('published', 'withdrawn', 'kept') and item.formed_on <= :to
                          and (item.validity not in ('repealed', 'expired') or item.validity_from > :to)
                    """,
                    "items_published"),
            Figure.total("items_in_gazette", "条", ITEMS_ON.formatted("gazette"), "items_published"),
            Figure.total("items_on_website", "条", ITEMS_ON.formatted("portal"), "items_published"),
            Figure.total("items_on_weibo", "条", ITEMS_ON.formatted("weibo"), "items_published"),
            Figure.total("items_on_wechat", "条", ITEMS_ON.formatted("wechat"), "items_published"),
            Figure.total(
                    "items_elsewhere",
                    "条",
                    ITEMS + " and exists (select from publication p where p.item_id = item.id and p.channel in ('notice-column', 'broadcast', 'other') and p.on_day <= :to)",
                    "items_published"),
            Figure.total("policy_interpretations", "篇", ITEMS + " and item.kind = 'interpretation'"),
            Figure.timely(
                    "items_online_within_20_working_days", "条", 20, ITEMS_ON.formatted("portal")), // art. 26
            Figure.total("portal_column_clicks", "次", PORTAL_VIEWS),
            Figure.total("reading_points", "处", READING_POINTS),
            Figure.total("reading_points_electronic", "处", READING_POINTS + " and electronic"),
            Figure.total("reading_point_items", "条", DELIVERIES),
            Figure.timely("items_to_reading_points_within_30_working_days", "条", 30, DELIVERIES),
            Figure.total("trainings", "次", WORK_RECORDS.formatted("1", "'training'")),
            Figure.total("meetings", "次", WORK_RECORDS.formatted("1", "'meeting'"), TRAINING),
            Figure.total("training_courses", "次", WORK_RECORDS.formatted("1", "'training'"), TRAINING),
            Figure.total("trainings_and_meetings", "次", WORK_RECORDS.formatted("1", "'training', 'meeting'")),
            Figure.total("trainees", "人次", WORK_RECORDS.formatted("coalesce(attendance, 0)", "'training', 'meeting'")),
            Figure.total("part_time_staff", "人", STAFF.formatted("'part-time'")),
            Figure.total("full_time_staff", "人", STAFF.formatted("'full-time'"), "part_time_staff"),
            Figure.total("staff", "人", STAFF.formatted("'full-time', 'part-time'"), "part_time_staff"),
            Figure.total("hot_topic_responses", "次", FEEDBACK.formatted("hot-topic")),
            Figure.total("complaints", "件", FEEDBACK.formatted("complaint")),
            Figure.cases("requests_received", "件", "received"),
            Figure.grouped(
                    "requests_by_channel",
                    "件",
                    BY_GROUP,
                    "select label from request_channel_label where authority_id = :authority order by position",
                    new Cases("received")),
            Figure.cases("request_fees_charged", "元", "fees"),
            Figure.cases("reconsiderations", "件", "filed/review"),
            Figure.cases("lawsuits", "件", "filed/suit"),
            Figure.cases("appeals", "件", "filed/appeal"));

    private static final Map<String, Figure> BY_CODE = ALL.stream().collect(Collectors.toMap(Figure::code, Function.identity()));

    private FigureRegistry() {}

    static Optional<Figure> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
