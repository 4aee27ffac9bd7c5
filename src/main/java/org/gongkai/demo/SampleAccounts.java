package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The staff accounts of the sample bodies. They share a password that each data folder draws for itself and keeps in a
 * file beside the database, so that no installation can be entered with one that is known.
 */
@Component
class SampleAccounts {
    private static final String PASSWORD_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"; // none that looks like another
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Rows rows;
    private final SingletonSupplier<String> hash;
    private final Path passwordFile;
    private final SecureRandom random = new SecureRandom();

    SampleAccounts(Rows rows, PasswordEncoder passwords, @Value("${gongkai.data:data}") Path data) {
        this.rows = rows;
        this.passwordFile = data.resolve("demo-password");
        this.hash = SingletonSupplier.of(() -> passwords.encode(password())); // takes its time, as it should
    }

    /** Opens them; leaders and administrators with a second factor. */
    void open(List<SampleBody.Login> logins, AuthorityId authority) {
        rows.each(
                """
                insert into account (authority_id, login, name, password, totp_secret)
                values (:authority, :login, :name, :password, :secret)
                """,
                logins,
                login -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("login", login.login())
                        .addValue("name", login.name())
                        .addValue("password", hash.obtain())
                        .addValue("secret", needsSecondFactor(login) ? letters(BASE32, 32) : null, Types.VARCHAR));
        for (var login : logins) {
            rows.each(
                    "insert into account_role (account_id, role) select id, :role from account where login = :login",
                    login.roles(),
                    role -> Rows.row().addValue("role", Role.of(role).code()).addValue("login", login.login()));
        }
    }

    /** The one password, drawn when it is first asked for. */
    String password() {
        try {
            if (!Files.exists(passwordFile)) {
                Files.createDirectories(Objects.requireNonNull(passwordFile.toAbsolutePath().getParent()));
                Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(passwordFile, letters(PASSWORD_LETTERS, 12));
            }
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Not kept: " + passwordFile, e);
        }
    }

    private static boolean needsSecondFactor(SampleBody.Login login) {
        return login.roles().stream().map(Role::of).anyMatch(Role::needsSecondFactor);
    }

    private String letters(String alphabet, int count) {
        return random.ints(count, 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }
}
