package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Parts that are announced, counted, listed and there: all four must agree. */
final class Announcements implements Rule {
    /** What a part is about, however it is worded: its words in an announcement and in a heading. */
    private enum Topic {
        OVERVIEW("概述|概况|总体情况|总述|基本情况|综述", "概述|概况|总体|总述|基本|综述|情况"),
        REMEDIES("复议|诉讼|申诉", "复议|诉讼|申诉"),
        DISCLOSURE("主动公开", "主动公开|公开(?:的)?(?:数量|内容|情况)"),
        REQUESTS("依申请|公开申请|申请公开|申请情况|申请的|收到和处理", "依申请|公开申请|申请公开|申请(?:的)?(?:办理|处理|受理|情况)|收到和处理"),
        FEES("收费|减免|费用", "收费|减免|费用|支出"),
        PROBLEMS("问题|改进", "问题|改进|不足|打算|措施|下一步"),
        KEY_AREAS("重点领域", "重点");

        private final Pattern announced;
        private final Pattern heading;

        Topic(String announced, String heading) {
            this.announced = Pattern.compile(announced);
            this.heading = Pattern.compile(heading);
        }

        boolean isIn(Heading heading) {
            var title = heading.title();
            return this.heading.matcher(title).find() && (this == REMEDIES || !REMEDIES.heading.matcher(title).find() || this == FEES);
        }

        static List<Topic> of(String item) {
            if (REMEDIES.announced.matcher(item).find()) {
                return List.of(REMEDIES); // 因政府信息公开申请提起行政复议 is no part on requests
            }
            return Arrays.stream(values()).filter(topic -> topic.announced.matcher(item).find()).toList();
        }
    }

    private static final int FEWEST_HEADINGS = 3;
    private static final int STATUTORY_TITLES = 4;

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        Announcement.of(report).ifPresent(announcement -> {
            counted(report, announcement, findings);
            if (!report.isPart()) {
                missing(report, announcement, findings);
            }
        });
        if (!report.isPart()) {
            statutory(report, findings);
        }
        return findings;
    }

    private static void counted(ReportText report, Announcement announcement, List<Finding> findings) {
        if (announcement.number().isEmpty()) {
            return;
        }
        int said = announcement.number().getAsInt();
        var place = List.of(report.flow().printed(announcement.at().start(), announcement.at().end()));
        // 等: an abridged list names a few; one that misses the number by one was meant to be whole.
        boolean abridged = announcement.isOpen() && said > announcement.most() + 1;
        if (said < announcement.fewest() || (said > announcement.most() && !abridged)) {
            findings.add(Finding.of(Fault.PARTS_LISTED, place, "说有%d部分，列出的是%d项：%s。", said, announcement.items().size(),
                    String.join("；", announcement.items())));
            return;
        }
        var first = report.headings().stream().filter(heading -> heading.level() == 1).toList();
        boolean inOrder = !first.isEmpty();
        for (int i = 0; i < first.size(); i++) {
            inOrder &= first.get(i).number() == i + 1;
        }
        if (!report.isPart() && inOrder && first.size() >= FEWEST_HEADINGS && first.size() != said) {
            findings.add(Finding.of(Fault.PARTS_PRESENT, place, "说有%d部分，正文有%d部分。", said, first.size()));
        }
    }

    private static void missing(ReportText report, Announcement announcement, List<Finding> findings) {
        if (report.headings().stream().filter(heading -> heading.level() == 1).count() < FEWEST_HEADINGS) {
            return;
        }
        var missing = announcement.items().stream().filter(item -> {
            var topics = Topic.of(item);
            return !topics.isEmpty() && report.headings().stream().noneMatch(heading -> topics.stream().anyMatch(topic -> topic.isIn(heading)));
        }).toList();
        if (missing.size() * 2 > announcement.items().size()) {
            return; // the headings are worded too differently to tell
        }
        for (var item : missing) {
            int at = report.words().indexOf(item, announcement.at().start());
            var place = at < 0 ? announcement.at() : new Span(at, at + item.length());
            findings.add(Finding.of(Fault.ANNOUNCED_PART_MISSING, List.of(report.flow().printed(place.start(), place.end())),
                    "开头列有“%s”，正文没有这一部分。", item));
        }
    }

    private static void statutory(ReportText report, List<Finding> findings) {
        if (report.year().isEmpty() || report.year().getAsInt() < 2019 || report.headings().isEmpty()
                || StatutoryParts.namedIn(report) < STATUTORY_TITLES) {
            return;
        }
        for (var part : StatutoryParts.values()) {
            if (!part.isIn(report.headings()) && !report.words().contains(part.title())) {
                var last = report.headings().getLast().at();
                findings.add(Finding.of(Fault.STATUTORY_PART_MISSING, List.of(report.flow().printed(last.start(), last.end())),
                        "没有规定的“%s”部分。", part.title()));
            }
        }
    }
}
