package org.gongkai.access;

import java.time.Clock;
import java.util.Locale;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody changes in their own account. */
@Service
class OwnAccount {
    /** Fewest characters of a password (NIST SP 800-63B and ASVS 2.1: long rather than odd). */
    static final int SHORTEST_PASSWORD = 12;

    private final Accounts accounts;
    private final StaffAddresses addresses;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;

    OwnAccount(Accounts accounts, StaffAddresses addresses, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with a new password, as a message key; null if nothing is. */
    static @Nullable String objectionTo(String password, String login) {
        if (password.length() < SHORTEST_PASSWORD) {
            return "access.password.short";
        }
        var few = password.chars().distinct().count() < 5;
        return few || password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT)) ? "access.password.weak" : null;
    }

    /** False if the present password is wrong; nothing is changed then. */
    @Transactional
    boolean changePassword(Staff staff, String present, String next) {
        if (!passwords.matches(present, accounts.password(staff.id()))) {
            return false;
        }
        accounts.changePassword(staff.id(), passwords.encode(next), false);
        audit.record(staff.actor(), "password-changed", "account/" + staff.id(), staff.authority().value(), "");
        return true;
    }

    /** @param address empty for none */
    @Transactional
    void changeAddress(Staff staff, String address) {
        addresses.change(staff.id(), address);
        audit.record(staff.actor(), "address-changed", "account/" + staff.id(), staff.authority().value(), "");
    }

    /** Takes the secret as second factor once a code made from it is shown; false if the code does not fit. */
    @Transactional
    boolean setUpSecondFactor(Staff staff, String secret, String code) {
        if (OneTimeCode.stepOf(code.strip(), secret, clock.instant()).isEmpty()) {
            return false;
        }
        accounts.changeSecret(staff.id(), secret);
        audit.record(staff.actor(), "second-factor-set", "account/" + staff.id(), staff.authority().value(), "");
        return true;
    }
}
