package org.gongkai.access;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AccessMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(910, "access.accounts", "/staff/accounts", Permission.MANAGE_ACCOUNTS));
    }
}
