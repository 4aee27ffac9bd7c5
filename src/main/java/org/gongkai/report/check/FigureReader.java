package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures in sentences: numbers with a unit. Telephone, post and document numbers, dates and articles have none. */
final class FigureReader {
    private static final String MONEY = "万元|亿元|元";
    private static final String COUNTED = "人次|场次|件次|条次|篇次|户次|批次|条|件|份|名|人(?!民|大)|次(?!全会|会议上|党代会|性)|期(?!间)|篇|场|册|处(?!理|罚|置|级)|"
            + "项|套|例(?!如)|宗|起|户|家(?!级)|块|张|幅|批(?!准)|则|类|种|页|台|座|间(?!接)|所(?!有|属)|位|轮|支(?!持)|只|组(?!织)|班(?!子)|封|笔|辆|公里|"
            + "亩|字|片|节|集(?!中|约)|卷|通(?!过|知|报)|倍|栋|村|部(?!分|门|委|署)|本(?!级|次|镇|乡|街|市|县|区|单|机|报|年)|"
            + "个(?!工作日|月|季度|年|小时|自然日|部分|方面|百分点|环节|必须|坚持)";
    private static final String SHARE = "%|‰|个百分点|百分点";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,A-Za-z〔\\[])(?<!第)(?<!\\d[-—–－~～/至])"
            + "(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?<fraction>\\.\\d+)?(?<about>[余多]?)(?<power>[百千万亿]?)(?<about2>[余多几]?)"
            + "(?<unit>" + MONEY + "|" + SHARE + "|" + COUNTED + ")");
    // 一 is left out: 一次性, 一件事, 一名负责人 count nothing. 个 likewise: 两个维护, 四个意识.
    private static final Pattern CHINESE = Pattern.compile(
            "(?<![第百千万点分之几数一二三四五六七八九十])(?<number>[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(?<about>余?)"
                    + "(?<unit>人次|场次|次(?!全会|会议|党代会)|处(?!理|罚|置|级)|场|期(?!间)|份|篇|件(?!事|套)|名)");
    private static final Map<String, BigDecimal> POWERS = Map.of("百", BigDecimal.valueOf(100), "千", BigDecimal.valueOf(1000),
            "万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern AROUND = Pattern.compile("(?:约|近|超过?|逾|达?近|上|将近|不少于|不低于)$");

    private final Flow flow;
    private final Labels labels;

    private FigureReader(Flow flow, List<Heading> headings) {
        this.flow = flow;
        this.labels = new Labels(flow, headings);
    }

    /** In the order of the text. */
    static List<PrintedFigure> read(Flow flow, List<Heading> headings) {
        return new FigureReader(flow, headings).read();
    }

    private List<PrintedFigure> read() {
        var found = new ArrayList<Place>();
        for (var match = NUMBER.matcher(flow.words()); match.find(); ) {
            found.add(number(match));
        }
        for (var match = CHINESE.matcher(flow.words()); match.find(); ) {
            found.add(chinese(match));
        }
        found.sort(Comparator.comparingInt(Place::start));
        var figures = new ArrayList<PrintedFigure>();
        for (int i = 0; i < found.size(); i++) {
            var place = found.get(i);
            var label = labels.of(place, i == 0 ? null : found.get(i - 1), i + 1 < found.size() ? found.get(i + 1) : null);
            figures.add(new PrintedFigure(label, place.value, place.unit, flow.printed(place.start, place.numberEnd),
                    new Span(place.start, place.end), place.about, place.origin));
        }
        figures.addAll(ZeroReader.read(flow, headings()));
        figures.sort(Comparator.comparingInt(figure -> figure.at().start()));
        return List.copyOf(figures);
    }

    private List<Heading> headings() {
        return labels.headings();
    }

    /** Where a figure stands: number from start to numberEnd, then its unit up to end. */
    record Place(int start, int numberEnd, int end, BigDecimal value, String unit, boolean about, PrintedFigure.Origin origin) {}

    private Place number(Matcher match) {
        var digits = match.group("number").replace(",", "") + (match.group("fraction") == null ? "" : match.group("fraction"));
        var power = match.group("power");
        var unit = match.group("unit");
        var value = new BigDecimal(digits);
        if (unit.equals("元") && (power.equals("万") || power.equals("亿"))) {
            unit = power + "元"; // 2万余元: money keeps the unit it is printed in
        } else if (!power.isEmpty()) {
            value = value.multiply(POWERS.get(power));
        }
        boolean about = !match.group("about").isEmpty() || !match.group("about2").isEmpty() || isAround(match.start());
        int numberEnd = match.end("fraction") < 0 ? match.end("number") : match.end("fraction");
        return new Place(match.start(), numberEnd, match.end(), plain(value), unit, about, PrintedFigure.Origin.NUMBER);
    }

    private Place chinese(Matcher match) {
        return new Place(match.start(), match.end("number"), match.end(), BigDecimal.valueOf(chinese(match.group("number"))), match.group("unit"),
                !match.group("about").isEmpty(), PrintedFigure.Origin.CHINESE_NUMERAL);
    }

    /** 两, 七, 十二, 二十; up to 99. */
    static int chinese(String numeral) {
        if (numeral.equals("两")) {
            return 2;
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return CHINESE_DIGITS.indexOf(numeral.charAt(0));
        }
        int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(numeral.charAt(0));
        int ones = ten + 1 < numeral.length() ? CHINESE_DIGITS.indexOf(numeral.charAt(ten + 1)) : 0;
        return 10 * tens + ones;
    }

    private boolean isAround(int start) {
        return AROUND.matcher(flow.words()).region(Math.max(0, start - 3), start).find();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value;
    }
}
