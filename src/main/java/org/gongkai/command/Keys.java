package org.gongkai.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.KeyChange;
import org.gongkai.access.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code keys}: gives personal data a new key, and seals again what lies under an old one; begun and stopped, it goes on. */
final class Keys {
    static final Set<String> OPTIONS = Set.of("new");

    private Keys() {}

    static int run(Options options, BeanFactory parts, PrintStream out) {
        // Before anything is done: a word that is no algorithm changes nothing.
        var wanted = options.value("new").map(Keys::seal);
        var change = parts.getBean(KeyChange.class);
        var key = wanted.map(change::begin);
        var sealed = change.reseal();
        var count = change.count();
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(new Answer(key.orElse(null), sealed, count.values(), count.old())));
        } else {
            print(key, sealed, count, out);
        }
        return ExitStatus.DONE;
    }

    private static Seal seal(String code) {
        var known = Arrays.stream(Seal.values()).map(Seal::code).collect(Collectors.joining(", "));
        return Seal.of(code).orElseThrow(() -> new BadInput("没有算法“%s”，可用 %s。".formatted(code, known), "There is no algorithm '%s'; choose one of %s.".formatted(code, known)));
    }

    private static void print(Optional<Integer> key, long sealed, KeyChange.Count count, PrintStream out) {
        key.ifPresent(number -> out.println("已启用第 %d 号密钥，以后的数据用它加密。 Key %d was added and seals from now on.".formatted(number, number)));
        out.println("已用最新密钥重新加密 %d 项；加密数据共 %d 项，仍用旧密钥的 %d 项。 Sealed again: %d; of %d values %d lie under an old key."
                .formatted(sealed, count.values(), count.old(), sealed, count.values(), count.old()));
    }

    /** {@code new_key}: null where none was asked for. */
    private record Answer(@Nullable Integer new_key, long sealed_again, long values, long under_old_keys) {}
}
