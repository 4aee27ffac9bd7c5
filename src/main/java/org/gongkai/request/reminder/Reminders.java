package org.gongkai.request.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Role;
import org.gongkai.access.StaffAddresses;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.Outbox;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.Refused;
import org.gongkai.request.RequestCase;
import org.gongkai.request.Requests;
import org.gongkai.request.local.LocalLaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of deadlines, each day after the cases were gone through; the same case, deadline and kind once. */
@Component
public class Reminders {
    private static final Logger log = LoggerFactory.getLogger(Reminders.class);
    private static final int AT_A_TIME = 200;

    private final Requests requests;
    private final Outbox outbox;
    private final StaffAddresses addresses;
    private final Authorities authorities;
    private final LocalLaw local;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String baseUrl;

    Reminders(
            Requests requests,
            Outbox outbox,
            StaffAddresses addresses,
            Authorities authorities,
            LocalLaw local,
            Calendars calendars,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.requests = requests;
        this.outbox = outbox;
        this.addresses = addresses;
        this.authorities = authorities;
        this.local = local;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    // After the sweep at five past midnight; whoever opens the mailbox in the morning finds them.
    @Scheduled(cron = "0 15 0 * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    void goRound() {
        try {
            remind();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The database is away; nobody was reminded: {}", e.getMessage());
        }
    }

    /** @return how many mails were put into the outbox */
    public int remind() {
        var today = requests.today();
        var until = calendars.now().shift(today, ReminderKind.EARLIEST + local.mostDaysAhead());
        var made = 0;
        var last = new CaseId(0);
        for (var cases = requests.dueUntil(until, last, AT_A_TIME); !cases.isEmpty(); cases = requests.dueUntil(until, last, AT_A_TIME)) {
            for (var file : cases) {
                made += remind(file, today);
            }
            last = cases.getLast().id();
        }
        return made;
    }

    private int remind(CaseFile file, LocalDate today) {
        try {
            var standing = requests.standing(file, today);
            return Deadline.of(standing, local.due(file, standing, today), today, calendars.now())
                    .flatMap(deadline -> ReminderKind.of(deadline).map(kind -> remind(file, standing, deadline, kind, today)))
                    .orElse(0);
        } catch (Refused impossible) {
            // One damaged book does not keep the others from being reminded of; "verify" names it.
            log.error("The book of case {} is damaged: {}", file.id(), impossible.reason());
            return 0;
        }
    }

    private int remind(CaseFile file, RequestCase standing, Deadline deadline, ReminderKind kind, LocalDate today) {
        var text = new ReminderText(calendars.now(), today, baseUrl);
        Integer made = transaction.execute(_ -> {
            var to = recipients(file, kind);
            // Without anybody to tell, the next round tries again: somebody may give an address.
            if (to.isEmpty() || !isFirst(file, deadline, kind)) {
                return 0;
            }
            to.forEach(it -> outbox.put(file.authority(), text.to(it, deadline, file, standing), "request/" + file.id()));
            return to.size();
        });
        return made == null ? 0 : made;
    }

    private boolean isFirst(CaseFile file, Deadline deadline, ReminderKind kind) {
        return jdbc.sql(
                                """
                                insert into case_reminder (request_id, due, kind, made_at) values (:id, :due, :kind, :now)
                                on conflict (request_id, due, kind) do nothing
                                """)
                        .param("id", file.id().value())
                        .param("due", deadline.day())
                        .param("kind", kind.code())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Who works on the case, else everybody who could; when it is late, those above them and the body's own superior (art. 47), too. */
    private List<MailAddress> recipients(CaseFile file, ReminderKind kind) {
        var own = Stream.of(Optional.ofNullable(file.assignment().officer()), Optional.ofNullable(file.assignment().deputy()))
                .flatMap(Optional::stream)
                .flatMap(it -> addresses.of(it).stream())
                .toList();
        var to = Stream.concat(
                own.isEmpty() ? addresses.with(Permission.HANDLE_REQUESTS, file.authority()).stream() : own.stream(),
                kind == ReminderKind.OVERDUE ? above(file) : Stream.empty());
        Map<String, MailAddress> once = new LinkedHashMap<>();
        to.flatMap(it -> MailAddress.of(it).stream()).forEach(it -> once.putIfAbsent(it.value(), it));
        return List.copyOf(once.values());
    }

    private Stream<String> above(CaseFile file) {
        var body = file.authority();
        var superior = Optional.ofNullable(authorities.byId(body).parent());
        return Stream.of(
                        addresses.holding(Role.OFFICE_DIRECTOR, body),
                        addresses.holding(Role.DEPUTY_LEADER, body),
                        addresses.holding(Role.LEADER, body),
                        superior.map(it -> addresses.holding(Role.SUPERVISOR, it)).orElse(List.of()))
                .flatMap(List::stream);
    }
}
