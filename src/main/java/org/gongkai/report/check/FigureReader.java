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
            + "项|套|例(?!如)|宗|起|户|家(?!级)|块|张|幅|批(?!准)|则|大类|类|种|页|台|座|间(?!接)|所(?!有|属)|位|轮|支(?!持)|只|组(?!织)|班(?!子)|封|笔|辆|公里|平方米|"
            + "亩|字(?!体|号)|片|节|集(?!中|约)|卷|通(?!过|知|报)|倍|栋|村|部(?!分|门|委|署)|版(?!本|权|块)|分(?=[，。；、）\\n]|$)|本(?!级|次|镇|乡|街|市|县|区|单|机|报|年)|"
            + "个(?!工作日|月|季度|年|小时|自然日|部分|方面|百分点|环节|必须|坚持)";
    private static final String SHARE = "%|‰|个百分点|百分点";
    private static final String DIGITS = "(?<number>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?<fraction>\\.\\d+)?(?<about>[余多]?)(?<power>[百千万亿]?)(?<about2>[余多几]?)";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,A-Za-z〔\\[])(?<!第)(?<!\\d:)(?<!\\d[-—–－~～/至])" + DIGITS
            + "(?<unit>" + MONEY + "|" + SHARE + "|" + COUNTED + ")");
    /** 申请数量为0。 阅读量达12.6万， */
    private static final Pattern BARE = Pattern.compile("(?:(?:数|量)(?:量|共|共计|累计|合计|总计|已|约|近){0,3}(?:为|是|达到?|超过?|突破|：)|(?:量|粉丝|用户)(?:数)?(?=[\\d,.]+[余多]?[万亿]))"
            + DIGITS + "(?<unit>)(?=\\+?(?:[，。；、）\\n]|$))");
    /** 信息496条，其中1.组织机构5；2.规章100；3.其他信息391: the unit is said once. */
    private static final Pattern UNIT_ONCE = Pattern.compile("\\d(?<unit>条|件|篇|份|个|次)，?其中[：，]?(?=(?:[^\\d，；、。\\n]{2,20}|\\d{1,2}[.．、]){1,2}\\d{1,6}[；，、])");
    private static final Pattern WITHOUT_UNIT = Pattern.compile("(?<=[\\u4e00-\\u9fa5）：])(?<number>\\d{1,6})(?=[；，、。\\n]|$)");
    // 一 is left out: 一次性, 一件事, 一名负责人 count nothing. 个 likewise: 两个维护, 四个意识; 条 below a hundred is an article.
    private static final Pattern CHINESE = Pattern.compile("(?<![第百千万点分之几数一二三四五六七八九十])"
            + "(?:(?<number>[两二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(?<about>余?)"
            + "(?<unit>人次|场次|次(?!全会|会议|党代会)|处(?!理|罚|置|级)|场|期(?!间)|份|篇|件(?!事|套)|名)"
            + "|(?<many>[一二两三四五六七八九](?:千(?:零?[一二三四五六七八九]百?)?|百)[零一二三四五六七八九十]*)(?<about2>[余多]?)(?<unit2>" + COUNTED + "))");
    private static final Pattern PERCENT = Pattern.compile("百分之(?<number>[一二三四五六七八九]?百|[一二三四五六七八九]?十?[一二三四五六七八九]?(?:点[〇零一二三四五六七八九]+)?)(?<!之)");
    private static final Map<String, BigDecimal> POWERS = Map.of("百", BigDecimal.valueOf(100), "千", BigDecimal.valueOf(1000),
            "万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));
    private static final Pattern AROUND = Pattern.compile("(?:约|近|超过?|逾|达?近|上|将近|不少于|不低于)$");
    /** 考核位列前20名; the name of a policy: “创业富民30条”. */
    private static final Pattern RANK = Pattern.compile("[前第]\\d+[名位]");
    private static final Pattern NAME = Pattern.compile("[“《][^“”《》，。；]{2,14}\\d+[条项个][”》]");

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
        for (var pattern : List.of(NUMBER, BARE)) {
            for (var match = pattern.matcher(flow.words()); match.find(); ) {
                if (!isWithin(RANK, match, 1) && !isWithin(NAME, match, 16)) {
                    found.add(number(match));
                }
            }
        }
        for (var match = UNIT_ONCE.matcher(flow.words()); match.find(); ) {
            var item = WITHOUT_UNIT.matcher(flow.words()).region(match.end(), flow.sentence(match.end()).end());
            while (item.useTransparentBounds(true).find()) {
                found.add(new Place(item.start(), item.end(), item.end(), new BigDecimal(item.group()), match.group("unit"), false,
                        PrintedFigure.Origin.NUMBER));
            }
        }
        for (var match = CHINESE.matcher(flow.words()); match.find(); ) {
            found.add(chinese(match));
        }
        for (var match = PERCENT.matcher(flow.words()); match.find(); ) {
            found.add(new Place(match.start("number"), match.end(), match.end(), Numerals.of(match.group("number")), "%",
                    isAround(match.start()), PrintedFigure.Origin.CHINESE_NUMERAL));
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
        boolean about = !match.group("about").isEmpty() || !match.group("about2").isEmpty() || isAround(match.start("number"));
        int numberEnd = match.end("fraction") < 0 ? match.end("number") : match.end("fraction");
        return new Place(match.start("number"), numberEnd, match.end(), plain(value), unit, about, PrintedFigure.Origin.NUMBER);
    }

    private static Place chinese(Matcher match) {
        boolean isMany = match.group("many") != null;
        var number = isMany ? "many" : "number";
        var about = match.group(isMany ? "about2" : "about");
        return new Place(match.start(), match.end(number), match.end(), Numerals.of(match.group(number)), match.group(isMany ? "unit2" : "unit"),
                !about.isEmpty(), PrintedFigure.Origin.CHINESE_NUMERAL);
    }

    /** Whether the number stands inside a longer expression that begins at most so many characters before it. */
    private boolean isWithin(Pattern longer, Matcher number, int before) {
        var around = longer.matcher(flow.words()).region(Math.max(0, number.start() - before), Math.min(flow.words().length(), number.end() + 1));
        while (around.find()) {
            if (around.end() >= number.end() && around.start() <= number.start()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(int start) {
        return AROUND.matcher(flow.words()).region(Math.max(0, start - 3), start).find();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value;
    }
}
