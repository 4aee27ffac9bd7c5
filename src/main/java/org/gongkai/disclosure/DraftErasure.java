package org.gongkai.disclosure;

import java.util.List;
import java.util.Set;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.screening.Gate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes out of the records what of an item was never public: its versions with their reviews, findings and files. */
@Repository
class DraftErasure {
    private final JdbcClient jdbc;
    private final Gate gate;
    private final Files files;
    private final ApplicationEventPublisher events;

    DraftErasure(JdbcClient jdbc, Gate gate, Files files, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.files = files;
        this.events = events;
    }

    /** Within the caller's transaction, which holds the item. What was public stays, with its own files. */
    void erase(Item item) {
        var subject = item.id().subject();
        var left = gate.versionsThatLeft(subject);
        var orphans = filesOfNoneOf(item.id(), left);
        gate.forgetWhatNeverLeft(subject);
        for (var table : List.of("item_file", "review", "item_version")) {
            jdbc.sql("delete from " + table + " where item_id = :item and version <> all (cast(:left as int[]))")
                    .param("item", item.id().value())
                    .param("left", left.toArray(Integer[]::new))
                    .update();
        }
        jdbc.sql("delete from draft_file where item_id = :item").param("item", item.id().value()).update();
        if (left.isEmpty()) {
            eraseRow(item.id());
        } else {
            jdbc.sql("update item set revision = null, stage = null, round = 1, lock = lock + 1 where id = :item")
                    .param("item", item.id().value())
                    .update();
        }
        orphans.forEach(this::eraseUnlessUsed);
        events.publishEvent(new DraftErased(item.id()));
    }

    /** Every file that a draft of it ever had, also one that was taken out again. */
    private List<FileId> filesOfNoneOf(ItemId item, Set<Integer> versions) {
        return jdbc.sql(
                        """
                        select file_id from draft_file
                        where item_id = :item
                          and file_id not in (
                              select file_id from item_file where item_id = :item and version = any (cast(:versions as int[])))
                        """)
                .param("item", item.value())
                .param("versions", versions.toArray(Integer[]::new))
                .query((row, _) -> new FileId(row.getLong(1)))
                .list();
    }

    /** Whoever had meant to explain it explains nothing now. */
    private void eraseRow(ItemId item) {
        for (var table : List.of("item", "item_version")) {
            jdbc.sql("update " + table + " set interprets = null where interprets = :item").param("item", item.value()).update();
        }
        jdbc.sql("delete from item where id = :item").param("item", item.value()).update();
    }

    private void eraseUnlessUsed(FileId file) {
        try {
            files.erase(file);
        } catch (DataIntegrityViolationException _) { // another record has the same file: it is that record's
            return;
        }
    }
}
