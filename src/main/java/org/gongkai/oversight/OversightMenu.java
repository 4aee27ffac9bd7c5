package org.gongkai.oversight;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.springframework.stereotype.Component;

@Component
class OversightMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(500, "oversight.menu", "/staff/work-records", Permission.READ_WORK_RECORDS));
    }
}
