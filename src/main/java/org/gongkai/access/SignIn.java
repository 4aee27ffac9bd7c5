package org.gongkai.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.audit.AuditLog;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in: password, then a one-time code where the account has one; locks out who guesses. */
@Service
public class SignIn {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final String noPassword;

    SignIn(Accounts accounts, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.noPassword = passwords.encode(OneTimeCode.newSecret());
    }

    /** What became of an attempt. */
    public sealed interface Answer {
        record SignedIn(AccountId account) implements Answer {}

        /** The password is right; a code is to follow. */
        record CodeNeeded(AccountId account) implements Answer {}

        /** One answer for a wrong name, a wrong password and a closed account. */
        record Refused() implements Answer {}

        record Locked(Instant until) implements Answer {}
    }

    @Transactional
    public Answer withPassword(String login, String password) {
        var found = accounts.byLogin(login.strip());
        if (found.isEmpty()) {
            passwords.matches(password, noPassword); // takes as long as a wrong password does
            return new Answer.Refused();
        }
        var account = found.get();
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(clock.instant())) {
            return new Answer.Locked(account.lockedUntil());
        }
        if (!passwords.matches(password, accounts.password(account.id())) || account.closed()) {
            return failed(account);
        }
        return account.hasSecondFactor() ? new Answer.CodeNeeded(account.id()) : signedIn(account);
    }

    @Transactional
    public Answer withCode(AccountId id, String code) {
        var account = accounts.byId(id).filter(it -> !it.closed()).orElse(null);
        var secret = accounts.secret(id);
        if (account == null || secret == null) {
            return new Answer.Refused();
        }
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(clock.instant())) {
            return new Answer.Locked(account.lockedUntil());
        }
        var step = OneTimeCode.stepOf(code.strip(), secret, clock.instant());
        return step.isPresent() && accounts.take(id, step.getAsLong()) ? signedIn(account) : failed(account);
    }

    /** Who the account is today: its roles, those of whom it stands in for, and the bodies that it works for. Empty once closed. */
    @Transactional(readOnly = true)
    public Optional<Staff> staff(AccountId id) {
        return accounts.byId(id).filter(account -> !account.closed()).map(this::staff);
    }

    private Staff staff(Account account) {
        var standsInFor = accounts.standsInFor(account.id(), LocalDate.now(clock));
        var body = accounts.disclosingFor(account.home());
        return new Staff(
                account.id(), body, account.name(), account.roles(), standsInFor, accounts.tree(body, false), accounts.tree(body, true));
    }

    private Answer signedIn(Account account) {
        accounts.succeeded(account.id());
        audit.record("account/" + account.id(), "signed-in", "account/" + account.id(), account.home().value(), "");
        return new Answer.SignedIn(account.id());
    }

    private Answer failed(Account account) {
        accounts.failed(account.id(), clock.instant());
        audit.record("account/" + account.id(), "sign-in-failed", "account/" + account.id(), account.home().value(), "");
        return new Answer.Refused();
    }
}
