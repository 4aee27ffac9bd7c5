package org.gongkai.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts that the sign-in page offers: those of the demonstration, and of nothing else. */
public interface SignInHints {
    List<Hint> hints();

    /** A person's account; the code is what an authenticator would show now. */
    record Hint(String body, String role, String login, String password, @Nullable String code) {}
}
