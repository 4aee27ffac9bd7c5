package org.gongkai.feedback;

import java.util.List;
import org.gongkai.access.SealedColumn;
import org.gongkai.access.SealedColumns;
import org.springframework.stereotype.Component;

/** What is sealed of consultations and complaints. */
@Component
class SealedContacts implements SealedColumns {
    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("feedback", "contact", "'feedback/' || code"));
    }
}
