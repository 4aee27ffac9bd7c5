package org.gongkai.authority;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.springframework.stereotype.Component;

@Component
class AuthorityMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(900, "authority.own", "/staff/authority", Permission.MANAGE_AUTHORITY));
    }
}
