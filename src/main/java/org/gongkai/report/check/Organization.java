package org.gongkai.report.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The body that reports.
 *
 * @param name  as the text gives it in full: 海原县西安镇人民政府
 * @param level what it may do by law
 */
record Organization(String name, Level level) {
    enum Level {
        TOWN,
        COUNTY,
        /** 设区的市, 自治州 and above, or a city whose rank the name does not tell. */
        CITY,
        BUREAU,
        UNKNOWN;

        boolean isAbove(Level other) {
            return (this == COUNTY && other == TOWN) || (this == CITY && (other == COUNTY || other == TOWN));
        }
    }

    static final Organization UNKNOWN = new Organization("", Level.UNKNOWN);

    private static final String REGION = "(?:[\\u4e00-\\u9fa5]{2,7}?(?:省|自治区|特区|新区|开发区|市|州|盟|地区|林区|县|区|旗)(?:人民政府|政府)?)";
    private static final String TOWN = "[\\u4e00-\\u9fa5]{1,8}?(?:镇|乡|街道|街(?=20\\d\\d年|政府信息|办事处)|苏木)(?:人民政府|政府(?!信息|网|门户)|办事处)?";
    private static final String OTHER = "[\\u4e00-\\u9fa5]{2,16}?(?:人民政府(?:办公室|办公厅)?|委员会|管委会|局|厅|中心|政府(?!信息|网|门户)|省|市|州|县|区|旗)";
    private static final String NAME = "((?:" + REGION + "{0,3}" + TOWN + ")|(?:" + REGION + "{0,2}" + OTHER + "))";
    private static final Pattern BEFORE_YEAR = Pattern.compile("(?<![\\u4e00-\\u9fa5])" + NAME
            + "(?=[^\\u4e00-\\u9fa5\\n。]{0,3}20\\d\\d年|\\n20\\d\\d年)");
    private static final Pattern AFTER_YEAR = Pattern.compile("20\\d\\d年(?:度)?" + NAME + "(?=关于|政府信息|政务|信息公开)");
    private static final Pattern EDITOR = Pattern.compile("由" + NAME + "(?=(?:办公室|党政办公?室?)?(?:负责|组织)?编制)");
    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\u4e00-\\u9fa5])" + NAME);
    private static final Pattern LEADING = Pattern.compile("^.*(?:联系|请与|可与|由|向|关于|根据|按照|地址|是|为|在|与|和|报告|公布|公开|发布|年|现将)(?=[\\u4e00-\\u9fa5]{3})");
    /** Words before a name in running text. */
    private static final Pattern VERB = Pattern.compile("^(?:现|特|向社会|公布|公开|发布|编制|将|由|经|年度|年|度|请与|可与|报告|汇总|根据|按照|关于|结合)+(?=[\\u4e00-\\u9fa5]{3})");
    private static final Pattern ITSELF = Pattern.compile("^(?:我|本|各|全|该|通过|以及|主动).*|.*(?:我|本|各|全|该|副)(?:镇|乡|街道?|局|委|县|区|市|州)(?:人民政府|政府|办事处)?|.*(?:报告|工作|电子版|推进|结合).*");
    private static final Pattern RANK = Pattern.compile("(?:人民政府(?:办公室|办公厅)?|政府|办事处)$");
    private static final Pattern RANK_BEHIND = Pattern.compile("人民政府|(?:街道)?办事处|政府(?!信息|网|门户|各|机关)");
    private static final Pattern REGIONS_BEFORE = Pattern.compile("(?:[\\u4e00-\\u9fa5]{2,4}?(?:省|自治区|特区|新区|市|州|盟|县|区|旗)(?:人民政府|政府)?)+$");
    private static final int TITLE = 500;

    static Organization of(Flow flow) {
        var words = flow.words();
        var head = words.substring(0, Math.min(TITLE, words.length()));
        var name = Stream.of(BEFORE_YEAR, AFTER_YEAR, EDITOR, ANYWHERE).flatMap(pattern -> named(pattern, head)).findFirst()
                .map(found -> inFull(found, words));
        return name.map(full -> new Organization(full, level(full))).orElse(UNKNOWN);
    }

    private static Stream<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> VERB.matcher(match.group(1)).replaceFirst("")).filter(name -> !ITSELF.matcher(name).matches());
    }

    /** The name without region and rank: 西安镇. */
    String shortName() {
        var bare = RANK.matcher(name).replaceFirst("");
        return Pattern.compile(REGION + "+(?=[\\u4e00-\\u9fa5]{2})").matcher(bare).replaceFirst("");
    }

    /** The longest form that the text gives: with its county before, with 人民政府 behind. */
    private static String inFull(String found, String words) {
        var stem = RANK.matcher(found).replaceFirst("");
        var longest = found.replaceFirst("(?<!人民)政府$", "人民政府");
        for (int at = words.indexOf(stem); at >= 0; at = words.indexOf(stem, at + 1)) {
            var rank = RANK_BEHIND.matcher(words).region(at + stem.length(), words.length());
            var behind = rank.lookingAt() ? rank.group().replaceFirst("^政府$", "人民政府") : "";
            var regions = REGIONS_BEFORE.matcher(words.substring(Math.max(0, at - 18), at));
            var before = regions.find() ? LEADING.matcher(regions.group()).replaceFirst("") : "";
            var name = before + stem + behind;
            if (name.length() > longest.length()) {
                longest = name;
            }
        }
        return longest;
    }

    private static Level level(String name) {
        if (name.matches(".*(?:镇|乡|街道?|苏木)(?:人民政府|政府|办事处)?")) {
            return Level.TOWN;
        }
        if (name.matches(".*(?:局|委员会|厅|委|中心)")) {
            return Level.BUREAU;
        }
        return name.matches(".*(?:县|区|旗)(?:人民政府|政府)?(?:办公室)?") && !name.matches(".*(?:自治区|地区)(?:人民政府)?") ? Level.COUNTY : Level.CITY;
    }
}
