package org.gongkai.authority;

import java.io.PrintStream;
import java.util.Set;
import org.gongkai.access.AccountAdministration;
import org.gongkai.access.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new installation has one body without a name and one administrator, whose one-time password stands on the console. */
@Component
class FirstStart {
    private final Authorities authorities;
    private final AccountAdministration accounts;
    private final PrintStream console = System.err;

    FirstStart(Authorities authorities, AccountAdministration accounts) {
        this.authorities = authorities;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE) // after a demonstration has laid down its own
    @Transactional
    public void prepare() {
        if (authorities.head().isPresent()) {
            return;
        }
        var body = authorities.addFirst(new Authorities.Names("本机关", "本机关", "This office", null));
        var opened = accounts.openFirst(body, "admin", "管理员", Set.of(Role.ADMINISTRATOR));
        console.println("首次启动：请用账号 admin 和一次性密码 %s 登录 /staff，并修改密码。".formatted(opened.oneTimePassword()));
        console.println("First start: sign in at /staff as admin with the one-time password %s and change it.".formatted(opened.oneTimePassword()));
    }
}
