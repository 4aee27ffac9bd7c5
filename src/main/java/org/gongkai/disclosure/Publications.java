package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where items were made public, and on which day. */
@Repository
class Publications {
    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once recorded, the first day stays. */
    void add(ItemId item, PublicationChannel channel, LocalDate onDay, String recordedBy) {
        jdbc.sql(
                        """
                        insert into publication (item_id, channel, on_day, recorded_by) values (:item, :channel, :onDay, :by)
                        on conflict (item_id, channel) do nothing
                        """)
                .param("item", item.value())
                .param("channel", channel.code())
                .param("onDay", onDay)
                .param("by", recordedBy)
                .update();
    }

    Map<PublicationChannel, LocalDate> of(ItemId item) {
        var channels = new EnumMap<PublicationChannel, LocalDate>(PublicationChannel.class);
        jdbc.sql("select channel, on_day from publication where item_id = :item")
                .param("item", item.value())
                .query(row -> {
                    channels.put(PublicationChannel.of(row.getString("channel")), row.getObject("on_day", LocalDate.class));
                });
        return channels;
    }
}
