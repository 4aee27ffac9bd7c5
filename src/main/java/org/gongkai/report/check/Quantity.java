package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities that a report states once in its tables and often again in its sentences. */
enum Quantity {
    PUBLISHED("主动公开政府信息", "(?:(?:累计|共|全年|总计|合计|年度?)[^，。；]{0,30}|^(?:[我本][^，。；]{1,4}|全[镇乡县区市]|[镇乡]政府|街道(?:办事处)?|办事处)?主动)公开(?:的|各类|了|发布|政府|政务|数|类|有关|相关)*信息[^，。；]{0,8}$", "条件篇份个项",
            "其中|不予|依申请|累计至|历年|以来|新增|规范性|解读|财政|重点"),
    REQUESTS("收到申请", "(?:收到|受理|接到|收办|新收|共收)[^，。；]{0,16}申请[^，。；]{0,6}$", "件宗起条", "自然人|法人|当面|网络|网上|信函|邮件|传真|窗口|行政复议|诉讼|投诉|本级|政府办|县政府|市政府|上年",
            "依申请公开(?:政府信息|事项)?|公开申请|政府信息的?申请|申请"),
    CARRIED_IN("上年结转", "(?:上年度?|上一年度?|去年)(?:度)?结转[^，。；]{0,12}$|结转上年[^，。；]{0,12}$", "件", "继续|行政复议|诉讼"),
    GRANTED("予以公开", "(?<!不)予以公开(?:的)?$", "件", ""),
    PARTLY_GRANTED("部分公开", "部分公开(?:的)?$", "件", ""),
    REFUSED("不予公开", "不予公开(?:的)?$", "件", ""),
    NOT_PROVIDED("无法提供", "无法提供(?:的)?$", "件", ""),
    NOT_HANDLED("不予处理", "不予处理(?:的)?$", "件", ""),
    CARRIED_OUT("结转下年度", "(?:转|结转|顺延)(?:到|至)?(?:下一?年度?|明年)(?:继续)?(?:办理|答复)?(?:的)?$", "件", ""),
    RECONSIDERATIONS("行政复议", "行政复议(?:的)?(?:案件|申请|数量)?(?:共|共计|为)?$", "件起宗", "诉讼[^，。；]*复议|审结|维持|纠正|撤|上年|结转|办结",
            "行政复议|复议"),
    DOCUMENTS_MADE("本年制发行政规范性文件", "(?:本年度?|全年|新)(?:制发|新制发|制定)(?:的)?(?:行政)?规范性文件$", "件份个", "公开|解读"),
    DOCUMENTS_IN_FORCE("现行有效行政规范性文件", "(?:现行有效|现有)(?:的)?(?:行政)?规范性文件(?:共)?$", "件份个", "公开|清理|修订"),
    LAWSUITS("行政诉讼", "(?:行政)?诉讼(?:的)?(?:案件|数量)?(?:共|共计|为)?$", "件起宗", "审结|维持|纠正|撤|上年|结转|办结|未经复议|复议后|直接起诉",
            "行政诉讼|诉讼");

    private static final Pattern OTHER_YEAR = Pattern.compile("上年|去年|上一年|同期|历年|比|较|以来");

    /** A clause, in characters. */
    private static final int LONGEST = 200;
    private static final Pattern YEAR = Pattern.compile("(20[0-3]\\d)年");

    private final String label;
    private final Pattern said;
    private final String units;
    private final Pattern notSaid;
    private final Pattern zero;

    Quantity(String label, String said, String units, String notSaid) {
        this(label, said, units, notSaid, "(?!)");
    }

    /** @param zero label of a zero that is said in words */
    Quantity(String label, String said, String units, String notSaid, String zero) {
        this.label = label;
        this.said = Pattern.compile(said);
        this.units = units;
        this.notSaid = Pattern.compile(notSaid.isEmpty() ? "(?!)" : notSaid);
        this.zero = Pattern.compile(zero);
    }

    /** What a table says, and where. */
    record Stated(BigDecimal value, List<Span> printed) {}

    String label() {
        return label;
    }

    /** Each is right: with and without what was carried over, for instance. Empty if the table is not there. */
    List<Stated> inTables(Tables tables) {
        return switch (this) {
            case PUBLISHED -> statistic(tables, "1.1");
            case REQUESTS -> requests(tables);
            case CARRIED_IN -> rows(tables, RequestRow.CARRIED_IN);
            case GRANTED -> rows(tables, "3.1");
            case PARTLY_GRANTED -> rows(tables, "3.2");
            case REFUSED -> rows(tables, "3.3");
            case NOT_PROVIDED -> rows(tables, "3.4");
            case NOT_HANDLED -> rows(tables, "3.5");
            case CARRIED_OUT -> rows(tables, RequestRow.CARRIED_OUT);
            case RECONSIDERATIONS -> remedies(tables, 4);
            case DOCUMENTS_MADE -> documents(tables, "制");
            case DOCUMENTS_IN_FORCE -> documents(tables, "现行有效");
            case LAWSUITS -> remedies(tables, 9, 14);
        };
    }

    /** Every exact statement of it in a sentence, for the body as a whole. */
    List<PrintedFigure> inProse(ReportText report) {
        return report.figures().stream().filter(figure -> isStatedBy(report, figure)).toList();
    }

    Optional<PrintedFigure> first(ReportText report) {
        return inProse(report).stream().findFirst();
    }

    private boolean isStatedBy(ReportText report, PrintedFigure figure) {
        if (figure.origin() == PrintedFigure.Origin.ZERO_IN_WORDS) {
            return zero.matcher(figure.label()).matches() && !report.flow().text(report.flow().sentence(figure.at().start()))
                    .matches(".*(?:当面|信函|传真|邮件|网络|窗口).*");
        }
        if (!figure.isExact() || units.indexOf(figure.unit()) < 0) {
            return false;
        }
        var clause = clause(report, figure);
        if (!said.matcher(clause).find() || notSaid.matcher(clause).find() || (this != CARRIED_IN && OTHER_YEAR.matcher(clause).find())) {
            return false;
        }
        boolean isCumulative = this == PUBLISHED && report.flow().text(report.flow().sentence(figure.at().start())).contains("新增");
        return !isCumulative && isOfTheYear(report, figure);
    }

    /** The last year that the sentence names before the number. */
    private static boolean isOfTheYear(ReportText report, PrintedFigure figure) {
        return YEAR.matcher(report.before(figure)).results().reduce((_, later) -> later)
                .map(year -> report.year().isEmpty() || report.year().getAsInt() == Integer.parseInt(year.group(1)))
                .orElse(true);
    }

    /** The clause up to the number; what stands in brackets is left out. */
    private static String clause(ReportText report, PrintedFigure figure) {
        int end = figure.at().start();
        int start = end;
        while (start > Math.max(0, end - LONGEST) && "，；。：（\n".indexOf(report.words().charAt(start - 1)) < 0) {
            start--;
            if (report.words().charAt(start) == '）') {
                start = Math.max(0, report.words().lastIndexOf('（', start));
            }
        }
        var words = report.words().substring(start, end).replaceAll("（[^）]*）", "").replaceFirst("[共计为达有了到约：]+$", "");
        var list = words.lastIndexOf('、');
        return list >= 0 && words.substring(0, list).matches(".*\\d.*") ? words.substring(list + 1) : words;
    }

    private static List<Stated> statistic(Tables tables, String code) {
        var cell = tables.statistics().get(code);
        return cell == null ? List.of() : List.of(new Stated(cell.number(), List.of(cell.printed())));
    }

    private static List<Stated> requests(Tables tables) {
        var stated = new ArrayList<>(statistic(tables, "3.1"));
        tables.total(RequestRow.NEW).ifPresent(fresh -> {
            stated.add(new Stated(fresh.number(), List.of(fresh.printed())));
            tables.total(RequestRow.CARRIED_IN).ifPresent(carried -> stated.add(
                    new Stated(fresh.number().add(carried.number()), List.of(fresh.printed(), carried.printed()))));
        });
        return stated;
    }

    private static List<Stated> rows(Tables tables, String rows) {
        return tables.sum(rows).map(sum -> List.of(new Stated(sum, tables.places(rows)))).orElse(List.of());
    }

    private static List<Stated> documents(Tables tables, String column) {
        return tables.disclosure().stream().flatMap(List::stream)
                .filter(cell -> cell.row().endsWith("规范性文件") && cell.column().contains(column))
                .map(cell -> new Stated(cell.number(), List.of(cell.printed())))
                .limit(1)
                .toList();
    }

    private static List<Stated> remedies(Tables tables, int... totals) {
        if (tables.remedies().isEmpty()) {
            return List.of();
        }
        var sum = BigDecimal.ZERO;
        var places = new ArrayList<Span>();
        for (int total : totals) {
            sum = sum.add(tables.remedies().get(total).number());
            places.add(tables.remedies().get(total).printed());
        }
        return List.of(new Stated(sum, places));
    }
}
