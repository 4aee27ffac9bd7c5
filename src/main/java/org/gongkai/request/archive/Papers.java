package org.gongkai.request.archive;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.request.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every file of a case: the letters as they were made, what took their place, and what went with them. */
@Repository
class Papers {
    private final JdbcClient jdbc;
    private final Files files;

    Papers(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<Paper> of(CaseId id) {
        var papers = new ArrayList<Paper>();
        of(id, "select file_id from letter where request_id = :id and file_id is not null order by id").forEach(file -> papers.add(new Paper("letters", papers.size() + 1, file)));
        of(id, "select file_id from case_file where request_id = :id order by file_id").forEach(file -> papers.add(new Paper("attachments", papers.size() + 1, file)));
        return papers;
    }

    private List<KeptFile> of(CaseId id, String query) {
        return jdbc.sql(query)
                .param("id", id.value())
                .query((row, _) -> new FileId(row.getLong("file_id")))
                .list()
                .stream()
                .flatMap(file -> files.describe(file).stream())
                .toList();
    }

    /** @param folder of the package in which it lies */
    record Paper(String folder, int number, KeptFile file) {
        /** Its place in the package: unlike any other, and a name that every system takes. */
        String path() {
            return "%s/%02d %s".formatted(folder, number, file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
        }
    }
}
