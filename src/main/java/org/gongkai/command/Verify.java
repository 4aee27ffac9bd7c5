package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import org.gongkai.access.KeyChange;
import org.gongkai.audit.AuditChain;
import org.gongkai.authority.Authorities;
import org.gongkai.portal.SiteCheck;
import org.gongkai.report.HandedReports;
import org.gongkai.request.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify}: proves that nobody altered the audit log, the cases' projections, the site or reports that were handed up behind the program's back. */
final class Verify {
    private static final SiteCheck.Result NO_SITE = new SiteCheck.Result(0, List.of());
    private static final int SHOWN = 20;

    private Verify() {}

    static int run(Options options, BeanFactory parts, PrintStream out) {
        var log = parts.getBean(AuditChain.class).verify();
        var cases = parts.getBean(Projections.class).check();
        // Before its first body an installation has no site.
        var site = parts.getBean(Authorities.class).head().isPresent() ? parts.getBean(SiteCheck.class).run() : NO_SITE;
        var reports = parts.getBean(HandedReports.class).verify();
        var sealed = parts.getBean(KeyChange.class).count();
        var broken = log.brokenAt().orElse(null);
        if (options.has("json")) {
            var answer = new Answer(
                    new Log(log.entries(), broken), new Cases(cases.cases(), cases.differences()), Pages.of(site), reports, new Sealed(sealed.values(), sealed.old()));
            out.println(new JsonMapper().writeValueAsString(answer));
        } else {
            print(log, out);
            print(cases, out);
            print(site, out);
            print(reports, out);
            print(sealed, out);
        }
        var good = broken == null && cases.differences().isEmpty() && site.differences().isEmpty() && reports.holds();
        return good ? ExitStatus.DONE : ExitStatus.HARD_FINDINGS;
    }

    private static void print(AuditChain.Proof log, PrintStream out) {
        long entries = log.entries();
        log.brokenAt().ifPresentOrElse(
                broken -> out.println("审计日志第 %d 条与其前文不符，之前的 %d 条相符。 Entry %d of the audit log was altered; the %d before it were not."
                        .formatted(broken, entries, broken, entries)),
                () -> out.println("审计日志共 %d 条，前后相符，未被改动。 All %d entries of the audit log are unaltered."
                        .formatted(entries, entries)));
    }

    private static void print(Projections.Result cases, PrintStream out) {
        out.println("依申请公开案件共 %d 件，列表所用数据与案卷不符的 %d 处。 Of %d requests %d columns of the list differ from the case books."
                .formatted(cases.cases(), cases.differences().size(), cases.cases(), cases.differences().size()));
        cases.differences().stream()
                .limit(SHOWN)
                .forEach(it -> out.println("  案件 request %d %s：记为 stored %s，应为 computed %s"
                        .formatted(it.id(), it.column(), orDash(it.stored()), orDash(it.computed()))));
    }

    private static void print(SiteCheck.Result site, PrintStream out) {
        out.println("网站共 %d 个文件，与记录不符的 %d 个。 Of the site's %d files %d differ from the records."
                .formatted(site.files(), site.differences().size(), site.files(), site.differences().size()));
        site.differences().stream().limit(SHOWN).forEach(it -> out.println("  %s %s".formatted(it.kind(), it.path())));
    }

    private static void print(HandedReports.Proof reports, PrintStream out) {
        out.println("报送的年报共 %d 份，与封存时不符的 %d 份；汇总数共 %d 个，与年报不符的 %d 个。 Of %d reports handed up %d were altered; of %d sums %d differ from the reports."
                .formatted(reports.reports(), reports.broken().size(), reports.sums(), reports.different().size(),
                        reports.reports(), reports.broken().size(), reports.sums(), reports.different().size()));
        reports.broken().stream().limit(SHOWN).forEach(it -> out.println("  年报 report %d".formatted(it)));
        if (reports.imported() > 0) {
            out.println("导入的往年年报共 %d 份，与确认时不符的 %d 份。 Of %d imported reports %d were altered."
                    .formatted(reports.imported(), reports.altered().size(), reports.imported(), reports.altered().size()));
            reports.altered().stream().limit(SHOWN).forEach(it -> out.println("  导入的年报 past report %d".formatted(it)));
        }
        reports.different().stream()
                .limit(SHOWN)
                .forEach(it -> out.println("  机关 authority %d %s：记为 stored %s，应为 computed %s"
                        .formatted(it.authority(), it.cell(), it.stored(), it.computed())));
    }

    private static void print(KeyChange.Count sealed, PrintStream out) {
        out.println("加密的个人信息共 %d 项，仍用旧密钥的 %d 项。 Of %d sealed values %d lie under an old key.".formatted(sealed.values(), sealed.old(), sealed.values(), sealed.old()));
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "—" : value;
    }

    private record Answer(Log audit, Cases requests, Pages site, HandedReports.Proof reports, Sealed sealed) {}

    /** No fault: {@code keys} seals them again. */
    private record Sealed(long values, long under_old_keys) {}

    /** {@code different}: columns that are not what the case's book makes of them. */
    private record Cases(int cases, List<Projections.Difference> different) {}

    /** {@code different}: files that are missing, left over or not what the records say. */
    private record Pages(int files, List<String> different) {
        static Pages of(SiteCheck.Result site) {
            return new Pages(site.files(), site.differences().stream().map(SiteCheck.Difference::path).toList());
        }
    }

    /** {@code broken_at}: the first entry that does not follow from those before it; null where all do. */
    private record Log(long entries, @Nullable Long broken_at) {}
}
