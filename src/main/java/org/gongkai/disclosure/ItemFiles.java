package org.gongkai.disclosure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of an item's versions, in SQL. */
@Repository
class ItemFiles {
    private final JdbcClient jdbc;

    ItemFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one version, in their order. */
    List<Attachment> of(ItemId item, int version) {
        return jdbc.sql(
                        """
                        select file_id, title, name, media_type, bytes
                        from item_file join file on file.id = file_id
                        where item_id = :item and version = :version order by position, file_id
                        """)
                .param("item", item.value())
                .param("version", version)
                .query((row, _) -> new Attachment(
                        row.getLong("file_id"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes")))
                .list();
    }

    /** Whether a file belongs to any version of the item. */
    boolean has(ItemId item, long file) {
        return jdbc.sql("select exists (select from item_file where item_id = :item and file_id = :file)")
                .param("item", item.value())
                .param("file", file)
                .query((row, _) -> Boolean.valueOf(row.getBoolean(1)))
                .single();
    }

    /** The files of a version, each under its own name without the ending. Only files of the item's own body. */
    void put(ItemId item, int version, List<Long> files) {
        jdbc.sql("delete from item_file where item_id = :item and version = :version")
                .param("item", item.value())
                .param("version", version)
                .update();
        for (var position = 0; position < files.size(); position++) {
            jdbc.sql(
                            """
                            insert into item_file (item_id, version, position, file_id, title)
                            select item.id, :version, :position, file.id, regexp_replace(file.name, '\\.[^.]{1,8}$', '')
                            from item join file on file.authority_id = item.authority_id
                            where item.id = :item and file.id = :file
                            on conflict do nothing
                            """)
                    .param("version", version)
                    .param("position", position)
                    .param("item", item.value())
                    .param("file", files.get(position))
                    .update();
        }
        // What is taken out again is found by it, should the draft turn out to be secret.
        jdbc.sql(
                        """
                        insert into draft_file (item_id, file_id)
                        select item_id, file_id from item_file where item_id = :item and version = :version
                        on conflict do nothing
                        """)
                .param("item", item.value())
                .param("version", version)
                .update();
    }

    /** Gives a version the files of another. */
    void copy(ItemId item, int version, int next) {
        jdbc.sql(
                        """
                        insert into item_file (item_id, version, position, file_id, title)
                        select item_id, :next, position, file_id, title
                        from item_file where item_id = :item and version = :version
                        """)
                .param("next", next)
                .param("item", item.value())
                .param("version", version)
                .update();
    }
}
