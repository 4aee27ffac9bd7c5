package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a year's report, drafted from its figures in the register of such reports. It says nothing that no record says:
 * what the body keeps no ledger of is not mentioned, and nobody's intentions are invented. Its numbers carry the marks of
 * {@link FigureMarks}: they stay bound to their records when somebody edits the text.
 */
final class Narrative {
    private final int year;
    private final Map<String, FigureValue> figures;
    private final CaseYear cases;

    /** Whether a 0 is said too that nobody would write: whatever a text may say is then told. */
    private final boolean isComplete;

    Narrative(int year, Map<String, FigureValue> figures, CaseYear cases) {
        this(year, figures, cases, false);
    }

    /** Every sentence that might be said, zeros included: not to be read, but to hold a text against. */
    static Narrative complete(int year, Map<String, FigureValue> figures, CaseYear cases) {
        return new Narrative(year, figures, cases, true);
    }

    private Narrative(int year, Map<String, FigureValue> figures, CaseYear cases, boolean isComplete) {
        this.year = year;
        this.figures = figures;
        this.cases = cases;
        this.isComplete = isComplete;
    }

    /** Paragraphs; none where no record speaks of it. */
    List<String> of(Topic topic) {
        return switch (topic) {
            case PROACTIVE -> proactive();
            case REQUESTS -> requests();
            case MANAGEMENT -> management();
            case PLATFORM -> platform();
            case OVERSIGHT -> oversight();
            case REMEDIES -> remedies();
            case FEES -> fees();
            case PROBLEMS -> problems();
            case OTHER -> other();
        };
    }

    private List<String> proactive() {
        var paragraphs = new ArrayList<String>();
        var said = new Sentence("主动公开。%d年".formatted(year));
        said.count("items_published", "主动公开政府信息%s条");
        said.count("items_published_web", "其中在网上公开%s条");
        said.count("items_online_within_20_working_days", "自形成之日起20个工作日内上网公开%s条");
        said.countIfAny("normative_documents_published", "公开行政规范性文件%s件");
        said.countIfAny("policy_interpretations", "发布政策解读%s篇");
        said.countIfAny("hot_topic_responses", "回应公众关注热点%s次");
        said.endTo(paragraphs);
        var groups = groups("items_by_category");
        var shares = groups("share_by_category");
        if (groups.values().stream().anyMatch(this::isSaid)) {
            paragraphs.add(groups.entrySet().stream()
                    .map(group -> group.getKey() + marked("items_by_category", group.getKey(), group.getValue()) + "条" + share(group.getKey(), shares.get(group.getKey())))
                    .collect(Collectors.joining("；", "按类别分：", "。")));
        }
        return paragraphs;
    }

    private static String share(String category, @Nullable BigDecimal share) {
        return share == null ? "" : "，占" + marked("share_by_category", category, share) + "%";
    }

    private List<String> requests() {
        if (!(figures.get("requests_received") instanceof FigureValue.Total(var received))) {
            return List.of();
        }
        if (!isSaid(received) && !isSaid(count("2/total"))) {
            return List.of("依申请公开。%d年未收到政府信息公开申请，无上年结转办理的申请。".formatted(year));
        }
        var said = new Sentence("依申请公开。%d年".formatted(year));
        said.count("requests_received", "收到政府信息公开申请%s件");
        var channels = groups("requests_by_channel").entrySet().stream()
                .filter(channel -> isSaid(channel.getValue()))
                .map(channel -> channel.getKey() + marked("requests_by_channel", channel.getKey(), channel.getValue()) + "件")
                .collect(Collectors.joining("、"));
        if (!channels.isEmpty()) {
            said.say("其中" + channels);
        }
        said.say("上年结转" + cell("2/total") + "件");
        said.say("办结" + cell("3.7/total") + "件");
        for (var group : REPLIES.entrySet()) {
            var replied = group.getValue().stream().map(row -> count(row + "/total")).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (isSaid(replied)) {
                said.say(group.getKey() + FigureMarks.mark(group.getValue().size() == 1 ? source(group.getValue().getFirst() + "/total") : "form", replied) + "件");
            }
        }
        said.say("结转下年度继续办理" + cell("4/total") + "件");
        var paragraphs = new ArrayList<String>();
        said.endTo(paragraphs);
        return paragraphs;
    }

    /** The groups of replies in the form of 2021, with their rows. */
    private static final SequencedMap<String, List<String>> REPLIES = replies();

    private static SequencedMap<String, List<String>> replies() {
        var replies = new LinkedHashMap<String, List<String>>();
        replies.put("予以公开", List.of("3.1"));
        replies.put("部分公开", List.of("3.2"));
        replies.put("不予公开", List.of("3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8"));
        replies.put("无法提供", List.of("3.4.1", "3.4.2", "3.4.3"));
        replies.put("不予处理", List.of("3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5"));
        replies.put("其他处理", List.of("3.6"));
        return replies;
    }

    private List<String> management() {
        var said = new Sentence("政府信息管理。%d年".formatted(year));
        said.count("normative_documents_made", "制发行政规范性文件%s件");
        said.countIfAny("normative_documents_repealed", "废止%s件");
        said.count("normative_documents_in_force", "现行有效%s件");
        return said.alone();
    }

    private List<String> platform() {
        var said = new Sentence("政府信息公开平台建设。");
        said.count("portal_column_clicks", "政府信息公开专栏全年点击%s次");
        said.countIfAny("reading_points", "设置政府信息公共查阅点%s处");
        said.countIfAny("reading_points_electronic", "其中可以电子查阅的%s处");
        said.countIfAny("reading_point_items", "全年向查阅点送达政府信息%s条次");
        return said.alone();
    }

    private List<String> oversight() {
        var said = new Sentence("监督保障。");
        said.countIfAny("full_time_staff", "有专职工作人员%s名");
        said.countIfAny("part_time_staff", "有兼职工作人员%s名");
        said.count(figures.get("trainings") instanceof FigureValue.Total ? "trainings" : "trainings_and_meetings", "全年开展政府信息公开业务培训%s次");
        said.countIfAny("trainees", "参加%s人次");
        said.count("complaints", "收到举报投诉%s件");
        return said.alone();
    }

    private List<String> remedies() {
        var said = new Sentence("%d年".formatted(year));
        said.count("reconsiderations", "因政府信息公开申请行政复议%s件");
        said.count("lawsuits", "提起行政诉讼%s件");
        said.count("appeals", "申诉%s件");
        return said.alone();
    }

    private List<String> fees() {
        var noticed = cases.lines("fees-noticed");
        var said = new Sentence("%d年".formatted(year));
        said.say("发出信息处理费收费通知%s件、总金额%s元"
                .formatted(FigureMarks.mark(source("fees-noticed"), String.valueOf(noticed.size())), cell("fees-noticed")));
        said.say("实际收取%s元".formatted(cell("fees")));
        return said.alone();
    }

    /** What was late; where nothing was, whoever writes the report knows what else there is to say. */
    private List<String> problems() {
        var said = new Sentence("");
        late("items_published_portal", "items_online_within_20_working_days", "%s条政府信息未在形成之日起20个工作日内上网公开", said);
        late("reading_point_items", "items_to_reading_points_within_30_working_days", "%s条次政府信息未在形成之日起30个工作日内送达查阅点", said);
        if (said.isEmpty()) {
            return List.of();
        }
        return List.of("由办理记录看，%d年有%s。".formatted(year, said.words()));
    }

    private void late(String all, String inTime, String words, Sentence said) {
        if (figures.get(all) instanceof FigureValue.Total(var whole) && figures.get(inTime) instanceof FigureValue.Total(var part)) {
            var late = whole.subtract(part);
            if (isSaid(late)) {
                said.say(words.formatted(FigureMarks.mark("figures/" + inTime, late)));
            }
        }
    }

    private static List<String> other() {
        return List.of("无其他需要报告的事项。");
    }

    private SequencedMap<String, BigDecimal> groups(String code) {
        return figures.get(code) instanceof FigureValue.Groups(var groups) ? groups : new LinkedHashMap<>();
    }

    /** What counts there: of an imported carry-over one record speaks of several requests. */
    private BigDecimal count(String cell) {
        return Forms.sum(cases.lines(cell));
    }

    private boolean isSaid(BigDecimal number) {
        return isComplete || number.signum() > 0;
    }

    private String cell(String cell) {
        return FigureMarks.mark(source(cell), count(cell));
    }

    private static String source(String cell) {
        return "cells?cell=" + cell;
    }

    private static String marked(String code, String heading, BigDecimal number) {
        return FigureMarks.mark("figures/%s#%s".formatted(code, heading), number);
    }

    /** Clauses behind an opening. */
    private final class Sentence {
        private final String opening;
        private final List<String> clauses = new ArrayList<>();

        Sentence(String opening) {
            this.opening = opening;
        }

        void say(String clause) {
            clauses.add(clause);
        }

        /** Says a figure if the body keeps it. */
        void count(String code, String words) {
            if (figures.get(code) instanceof FigureValue.Total(var number)) {
                say(words.formatted(FigureMarks.mark("figures/" + code, number)));
            }
        }

        /** Says a figure if there is anything to count. */
        void countIfAny(String code, String words) {
            if (figures.get(code) instanceof FigureValue.Total(var number) && isSaid(number)) {
                say(words.formatted(FigureMarks.mark("figures/" + code, number)));
            }
        }

        boolean isEmpty() {
            return clauses.isEmpty();
        }

        String words() {
            return String.join("，", clauses);
        }

        void endTo(List<String> paragraphs) {
            if (!isEmpty()) {
                paragraphs.add(opening + words() + "。");
            }
        }

        List<String> alone() {
            var paragraphs = new ArrayList<String>();
            endTo(paragraphs);
            return paragraphs;
        }
    }
}
