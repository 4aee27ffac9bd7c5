package org.gongkai.command;

import java.io.PrintStream;
import org.gongkai.audit.AuditChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify}: proves that nobody altered the audit log behind the program's back. */
final class Verify {
    private Verify() {}

    static int run(Options options, BeanFactory parts, PrintStream out) {
        var proof = parts.getBean(AuditChain.class).verify();
        var broken = proof.brokenAt().orElse(null);
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(new Answer(new Log(proof.entries(), broken))));
        } else if (broken == null) {
            out.println("审计日志共 %d 条，前后相符，未被改动。 All %d entries of the audit log are unaltered."
                    .formatted(proof.entries(), proof.entries()));
        } else {
            out.println("审计日志第 %d 条与其前文不符，之前的 %d 条相符。 Entry %d of the audit log was altered; the %d before it were not."
                    .formatted(broken, proof.entries(), broken, proof.entries()));
        }
        return broken == null ? ExitStatus.DONE : ExitStatus.HARD_FINDINGS;
    }

    private record Answer(Log audit) {}

    /** {@code broken_at}: the first entry that does not follow from those before it; null where all do. */
    private record Log(long entries, @Nullable Long broken_at) {}
}
