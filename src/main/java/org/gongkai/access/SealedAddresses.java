package org.gongkai.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed of the staff. */
@Component
class SealedAddresses implements SealedColumns {
    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("account", "email", "'account/' || id || '/email'"));
    }
}
