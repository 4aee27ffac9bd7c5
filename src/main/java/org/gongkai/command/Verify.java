package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import org.gongkai.audit.AuditChain;
import org.gongkai.authority.Authorities;
import org.gongkai.portal.SiteCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify}: proves that nobody altered the audit log or the site behind the program's back. */
final class Verify {
    private static final SiteCheck.Result NO_SITE = new SiteCheck.Result(0, List.of());

    private Verify() {}

    static int run(Options options, BeanFactory parts, PrintStream out) {
        var proof = parts.getBean(AuditChain.class).verify();
        var broken = proof.brokenAt().orElse(null);
        // Before its first body an installation has no site.
        var site = parts.getBean(Authorities.class).head().isPresent() ? parts.getBean(SiteCheck.class).run() : NO_SITE;
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(new Answer(new Log(proof.entries(), broken), Pages.of(site))));
        } else if (broken == null) {
            out.println("审计日志共 %d 条，前后相符，未被改动。 All %d entries of the audit log are unaltered."
                    .formatted(proof.entries(), proof.entries()));
        } else {
            out.println("审计日志第 %d 条与其前文不符，之前的 %d 条相符。 Entry %d of the audit log was altered; the %d before it were not."
                    .formatted(broken, proof.entries(), broken, proof.entries()));
        }
        if (!options.has("json")) {
            out.println("网站共 %d 个文件，与记录不符的 %d 个。 Of the site's %d files %d differ from the records."
                    .formatted(site.files(), site.differences().size(), site.files(), site.differences().size()));
            site.differences().stream().limit(20).forEach(it -> out.println("  %s %s".formatted(it.kind(), it.path())));
        }
        return broken == null && site.differences().isEmpty() ? ExitStatus.DONE : ExitStatus.HARD_FINDINGS;
    }

    private record Answer(Log audit, Pages site) {}

    /** {@code different}: files that are missing, left over or not what the records say. */
    private record Pages(int files, List<String> different) {
        static Pages of(SiteCheck.Result site) {
            return new Pages(site.files(), site.differences().stream().map(SiteCheck.Difference::path).toList());
        }
    }

    /** {@code broken_at}: the first entry that does not follow from those before it; null where all do. */
    private record Log(long entries, @Nullable Long broken_at) {}
}
