package org.gongkai.report;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.springframework.stereotype.Component;

@Component
class ReportMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(600, "report.menu", "/staff/reports", Permission.READ_REPORTS));
    }
}
