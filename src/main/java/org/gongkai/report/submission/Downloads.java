package org.gongkai.report.submission;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemText;
import org.gongkai.document.Files;
import org.gongkai.document.HtmlPaper;
import org.gongkai.document.PaperFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files beside a report's page: the same text, as it was edited, in the formats of the office. */
@Repository
class Downloads {
    private static final List<PaperFormat> FORMATS = List.of(PaperFormat.DOCX, PaperFormat.PDF, PaperFormat.OFD, PaperFormat.XLSX);

    private final JdbcClient jdbc;
    private final Files files;
    private final Drafts drafts;

    Downloads(JdbcClient jdbc, Files files, Drafts drafts) {
        this.jdbc = jdbc;
        this.files = files;
        this.drafts = drafts;
    }

    /** Whether they were made of exactly this text. */
    boolean areOf(ItemId item, ItemText text) {
        return jdbc.sql("select text_sha256 from report_download where item_id = :item and version = :version")
                .param("item", item.value())
                .param("version", text.version())
                .query((row, _) -> row.getString(1))
                .optional()
                .filter(sha256(text)::equals)
                .isPresent();
    }

    /** Makes them of the version in work, in place of those made before; other files stay. */
    @Transactional
    void make(Staff staff, Item item, ItemText text) {
        var earlier = earlier(item.id());
        var paper = HtmlPaper.of(text.title(), text.body());
        var made = new ArrayList<Long>();
        for (var format : FORMATS) {
            var name = text.title() + "." + format.extension();
            made.add(files.keep(new ByteArrayInputStream(format.write(paper)), name, item.authority()).id().value());
        }
        var kept = text.files().stream().map(file -> file.file()).filter(file -> !earlier.contains(file));
        drafts.save(staff, item.id(), item.lock(), DraftOf.text(item, text, text.body(), Stream.concat(kept, made.stream()).toList()));
        remember(item, text, made);
    }

    private void remember(Item item, ItemText text, List<Long> made) {
        jdbc.sql(
                        """
                        insert into report_download (item_id, version, text_sha256, files) values (:item, :version, :sha256, :files)
                        on conflict (item_id, version) do update set text_sha256 = excluded.text_sha256, files = excluded.files
                        """)
                .param("item", item.id().value())
                .param("version", text.version())
                .param("sha256", sha256(text))
                .param("files", made.toArray(Long[]::new))
                .update();
    }

    private Set<Long> earlier(ItemId item) {
        return new HashSet<>(jdbc.sql("select unnest(files) from report_download where item_id = :item")
                .param("item", item.value())
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .list());
    }

    private static String sha256(ItemText text) {
        return Explanations.sha256(text.title() + "\n" + text.body());
    }
}
