package org.gongkai.request;

import java.util.List;
import org.gongkai.access.SealedColumn;
import org.gongkai.access.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of cases. */
@Component
class SealedCases implements SealedColumns {
    @Override
    public List<SealedColumn> columns() {
        return List.of(
                new SealedColumn("request", "applicant", "'request/' || receipt_code"),
                new SealedColumn("request_event", "words", "'request/' || request_id || '/' || position"),
                new SealedColumn("case_note", "words", "'request/' || request_id || '/note/' || position"));
    }
}
