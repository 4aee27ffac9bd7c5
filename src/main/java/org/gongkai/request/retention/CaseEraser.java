package org.gongkai.request.retention;

import java.util.List;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.mail.MailErasure;
import org.gongkai.request.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes out of one case all that was written by people or names them. What happened and when stays, so that its clock, its
 * projection and every figure are what they were.
 */
@Repository
class CaseEraser {
    /** In the place of what was asked for. */
    static final String GONE = "（归档期满，个人信息已删除）";

    private final JdbcClient jdbc;
    private final Files files;
    private final MailErasure mails;

    CaseEraser(JdbcClient jdbc, Files files, MailErasure mails) {
        this.jdbc = jdbc;
        this.files = files;
        this.mails = mails;
    }

    /** Within the caller's transaction, which holds the case. */
    void erase(CaseFile file) {
        mails.erase(file.authority(), "request/" + file.id());
        var papers = papers(file);
        run(file, "delete from case_note where request_id = :id");
        run(file, "delete from letter_version where request_id = :id");
        run(file, "delete from letter_enclosure where request_id = :id");
        run(file, "delete from case_file where request_id = :id");
        // Number, kind and day stay, and what it was mailed as.
        run(file, "update letter set file_id = null, draft_id = null where request_id = :id");
        papers.forEach(files::erase);
        eraseWords(file);
    }

    /** Letters as they were made and as drafts, what took their place, and every other paper. */
    private List<FileId> papers(CaseFile file) {
        return jdbc.sql(
                        """
                        select file_id from letter where request_id = :id and file_id is not null
                        union select draft_id from letter where request_id = :id and draft_id is not null
                        union select file_id from case_file where request_id = :id
                        """)
                .param("id", file.id().value())
                .query((row, _) -> new FileId(row.getLong(1)))
                .list();
    }

    private void eraseWords(CaseFile file) {
        jdbc.sql(
                        """
                        update request
                        set applicant = '', subject = :gone, description = :gone, document_number = null, once_token = null,
                            matter = case when matter is not null then :gone end,
                            matter_description = case when matter_description is not null then :gone end
                        where id = :id
                        """)
                .param("id", file.id().value())
                .param("gone", GONE)
                .update();
        // Of all that stands in an event only this is in somebody's own words.
        jdbc.sql(
                        """
                        update request_event
                        set words = '', body = case when jsonb_exists(body, 'because') then jsonb_set(body, '{because}', to_jsonb(:gone::text)) else body end
                        where request_id = :id
                        """)
                .param("id", file.id().value())
                .param("gone", GONE)
                .update();
    }

    private void run(CaseFile file, String sql) {
        jdbc.sql(sql).param("id", file.id().value()).update();
    }
}
