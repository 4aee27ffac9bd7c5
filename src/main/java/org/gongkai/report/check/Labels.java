package org.gongkai.report.check;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.check.FigureReader.Place;
import org.jspecify.annotations.Nullable;

/** The text's own words for what a number counts: those of its clause before it, and the noun behind it. */
final class Labels {
    private static final String STOPS = "，。；！？：\n“”";
    private static final Pattern FIRST_WORDS = Pattern.compile("^(?:其中|另有|另外|另|以及|并且|和|及|与|并|则|的|[\\s·・、，：“”])+");
    private static final Pattern LAST_WORDS = Pattern.compile(
            "(?:共计|共有|合计|总计|累计|达到了?|高达|均?为|达|将近|接近|超过|不少于|约|近|超|逾|计|共|有|是|了|约为|分别|[：，、“\\s])+$");
    /** Says nothing by itself of what is counted. */
    private static final Pattern WEAK = Pattern.compile("(?:占.*|收取|缴纳|金额|同比.*|环比.*|比.*|较.*|增长|减少|下降|其中.*|共.{0,2}|发布|公开|开展|举办|.)?");
    private static final Pattern NEXT_COUNT = Pattern.compile("[和及与并或、，]$|^[的，]");
    private static final Pattern IN_ALL = Pattern.compile("(总计|合计|共计)[为有达]?$");
    private static final int LONGEST_NOUN = 18;

    private final Flow flow;
    private final List<Heading> headings;
    private String last = "";

    Labels(Flow flow, List<Heading> headings) {
        this.flow = flow;
        this.headings = headings;
    }

    List<Heading> headings() {
        return headings;
    }

    /** Called in the order of the text. */
    String of(Place place, @Nullable Place before, @Nullable Place after) {
        int from = before == null ? 0 : before.end();
        var lead = lead(place.start(), from);
        var noun = noun(place.end(), after == null ? flow.words().length() : after.start());
        var label = lead + noun;
        var inAll = IN_ALL.matcher(flow.words()).region(Math.max(from, place.start() - 4), place.start());
        if (lead.isEmpty() && inAll.find()) {
            return inAll.group(1) + last;
        }
        if (WEAK.matcher(lead).matches() && noun.length() < 2) {
            boolean sameSentence = before != null && flow.sentence(place.start()).start() <= before.start();
            label = (sameSentence ? last : earlier(place.start())) + lead + noun;
        }
        if (!label.isBlank() && !WEAK.matcher(lead).matches()) {
            last = label;
        }
        return label;
    }

    /** The words of the clause up to the number, brackets left out. */
    private String lead(int at, int from) {
        var words = new StringBuilder();
        int skipped = 0;
        for (int i = at - 1; i >= from && words.length() < 40; i--) {
            char c = flow.words().charAt(i);
            if (c == '）') {
                int open = flow.words().lastIndexOf('（', i);
                if (open >= from) {
                    i = open;
                    continue;
                }
            }
            if (c == '（' || c == '）' || (STOPS.indexOf(c) >= 0 && c != '“' && c != '”')) {
                boolean said = !strip(words).isEmpty();
                if (said || c == '\n' || c == '。' || c == '（' || skipped++ > 1) {
                    break;
                }
                words.setLength(0);
                continue;
            }
            words.insert(0, c);
        }
        return strip(words);
    }

    private static String strip(CharSequence words) {
        var shorter = LAST_WORDS.matcher(words).replaceFirst("");
        return FIRST_WORDS.matcher(shorter).replaceFirst("").strip();
    }

    /** The words behind the unit up to the next stop or number. */
    private String noun(int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_NOUN && STOPS.indexOf(flow.words().charAt(end)) < 0 && "（）".indexOf(flow.words().charAt(end)) < 0) {
            end++;
        }
        return NEXT_COUNT.matcher(flow.words().substring(from, end)).replaceFirst("");
    }

    /** The sentence before, or the heading: what a figure that stands alone belongs to. */
    private String earlier(int at) {
        var sentence = flow.sentence(at);
        var start = flow.words().substring(sentence.start(), at).strip();
        if (start.length() > 3) {
            return start.substring(Math.max(0, start.length() - 20));
        }
        return headings.stream().filter(heading -> heading.at().end() <= at).reduce((_, later) -> later).map(Heading::title).orElse("");
    }
}
