package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What another body's report left behind: its trade, its name, its way of calling itself, and the form's own instructions. */
final class Residue implements Rule {
    // Fields that no government or town calls its own by these words; those that are also fields of disclosure (教育, 财政) are left out.
    private static final String TRADE = "统计|民政|经信|人社|人力社保|住建|发改|卫计|卫健|文广新?|质监|工商|安监|审计|税务|国税|地税|国土|粮食|物价|气象|林业|司法行政|档案|海事|烟草|商务|市场监管"
            + "|城管|医保|水务|房管|质检|食药监|残联|供销";
    /** Short names of bureaus, never of a field: 经信信息公开 is the report of the bureau. */
    private static final String BUREAU_NAME = "经信|人社|人力社保|住建|发改|卫计|卫健|文广新?|质监|工商|安监|税务|国税|地税|国土|物价|市场监管";
    private static final Pattern ANOTHER_TRADE = Pattern.compile("政府(?:" + TRADE + ")信息|结合(?:本?地?|我[镇乡])(?:" + TRADE
            + "|教育|财政|水利|交通|环保|农业|公安|卫生)(?:系统|部门)?(?:工作)?实际"
            + "|(?:" + TRADE + ")(?:门户)?网站建设|(?:" + BUREAU_NAME + ")(?:政府|政务)?信息公开(?:工作|水平|制度)|(?:" + TRADE + "|教育|水利|交通|环保)工作(?:新)?理念");
    private static final Pattern BUREAU = Pattern.compile("我局|本局|我委(?!托|派|员)|我厅|我院|我校|全局(?:上下|干部|各科|职工|工作人员)|局机关|局党组|局领导班子|局属各?单位|各处室");
    private static final Pattern NAMED = Pattern.compile(
            "(?<=[，。；：\\n（]|年|年度)(?<name>(?![各我本全该乡城村集小两每县市区经对在由向与和及给被让以按据从到为是将把于])[\\u4e00-\\u9fa5]{1,3}?(?:镇|乡|街道))(?=人民政府(?!网|门户)"
                    + "|政府(?!网|门户|采购)|办事处|20[0-3]\\d年|主动公开|认真|始终|按照|严格|高度重视|积极|切实|坚持|深入|进一步|不断|全面|扎实|结合|成立|共?公开|党委|把)");
    /** A bureau or a county as the one who acts: 县教育局高度重视. */
    private static final Pattern ACTS = Pattern.compile("(?<=[，。；：\\n（]|年|年度)(?<name>(?![各我本全该])[\\u4e00-\\u9fa5]{1,10}?(?:局|委员会|[县区市]人民政府))(?=(?:高度重视|(?<=20\\d\\d年(?:度)?，[\\u4e00-\\u9fa5]{3,12})(?:按照|根据|积极|不断|坚持|进一步|深入|全面|认真)|认真贯彻|认真落实|始终坚持|严格按照|切实加强|深入贯彻))");
    private static final Pattern SELF_OF_A_TOWN = Pattern.compile("(?<![各乡])我(?:镇|乡|街道)(?!亲|村)");
    private static final Pattern NO_NAME = Pattern.compile("[各我本全该乡城村集小两每县市区]镇|.*乡镇|.*[各我本全该]?街道|[各我本全该两每]乡|.*[我本全各该]镇|.*[我本全各该]乡|城乡|下乡");
    private static final Pattern ABOUT_OTHERS = Pattern.compile("原|合并|撤销|更名|联系|举报|投诉|上级|先进|试点|等镇|等乡|、[\\u4e00-\\u9fa5]{1,4}[镇乡]");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[XxＸ×╳]{2,}(?:镇|乡|街道|县|市|区|局|年|月|日|条|件|次|人|单位|部门|政府|办|同志)|(?<=[\\u4e00-\\u9fa5])[XＸ×╳]{2,}(?=[\\u4e00-\\u9fa5，。])|20[XxＸ×]{1,2}年"
                    + "|（(?:此处|请填|请写|填写|单位名称|机关名称|年份|单位全称|略写)[^）]{0,40}）|[\\[【〔<](?:此处|请|填写|单位|机关|年份|姓名|日期|插入)[^\\]】〕>\\n]{0,30}[\\]】〕>]|(?<![A-Za-z])[XxＸ×╳]{5,}|请在此(?:处)?(?:填写|输入)|此处(?:填写|插入|添加)|填报说明|填表说明");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        var level = report.organization().level();
        find(report, PLACEHOLDER, Fault.PLACEHOLDER, "“%s”是格式里的占位或填写说明，没有改成本单位的内容。", findings);
        if (level == Organization.Level.TOWN) {
            find(report, ANOTHER_TRADE, Fault.ANOTHER_TRADE, "“%s”是部门的用语，不是" + report.organization().name() + "的，疑套用了别的单位的文本。", findings);
            find(report, BUREAU, Fault.ANOTHER_TRADE, "“%s”是部门的自称，不是" + report.organization().name() + "的。", findings);
            selfName(report, findings);
            otherNames(report, findings);
        }
        if (level == Organization.Level.BUREAU || (level == Organization.Level.COUNTY && report.organization().name().contains("政府"))) {
            find(report, SELF_OF_A_TOWN, Fault.ANOTHER_BODY, "“%s”不是" + report.organization().name() + "的自称，疑套用了别的单位的文本。", findings);
            otherActors(report, findings);
        }
        return findings;
    }

    private static void find(ReportText report, Pattern pattern, Fault fault, String message, List<Finding> findings) {
        for (var match = pattern.matcher(report.words()); match.find(); ) {
            findings.add(Finding.of(fault, List.of(report.flow().printed(match.start(), match.end())), message, match.group()));
        }
    }

    /** A town that calls itself 我乡, a sub-district that calls itself 我镇. */
    private static void selfName(ReportText report, List<Finding> findings) {
        var name = report.organization().shortName();
        var wrong = name.endsWith("镇") ? "我乡(?!村|镇|亲)|我街道" : name.endsWith("乡") ? "我镇(?!村)|我街道" : name.endsWith("街道")
                ? "我镇(?!村)|我乡(?!村|镇|亲)" : "(?!)";
        find(report, Pattern.compile(wrong), Fault.ANOTHER_BODY, "“%s”不是" + name + "的自称，疑套用了别的单位的文本。", findings);
    }

    private static void otherActors(ReportText report, List<Finding> findings) {
        var own = report.organization().name();
        for (var match = ACTS.matcher(report.words()); match.find(); ) {
            var name = match.group("name");
            boolean isSameRank = name.endsWith("人民政府") == own.endsWith("人民政府");
            if (isSameRank && !isShortFor(name, own) && !ABOUT_OTHERS.matcher(report.flow().text(report.flow().sentence(match.start()))).find()) {
                findings.add(Finding.of(Fault.ANOTHER_BODY, List.of(report.flow().printed(match.start(), match.end())),
                        "报告是%s的，这里写的是“%s”。", own, name));
            }
        }
    }

    /** 县人社局 for 县人力资源和社会保障局: its characters stand in this order in the full name; 区 and 县 may be left out. */
    private static boolean isShortFor(String name, String own) {
        int at = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int found = own.indexOf(c, at);
            if (found < 0 && "省市州县区旗".indexOf(c) < 0) {
                return false;
            }
            at = found < 0 ? at : found + 1;
        }
        return true;
    }

    private static void otherNames(ReportText report, List<Finding> findings) {
        var own = report.organization().name();
        for (var match = NAMED.matcher(report.words()); match.find(); ) {
            var name = match.group("name");
            var sentence = report.flow().text(report.flow().sentence(match.start()));
            if (!own.contains(name) && !name.endsWith(report.organization().shortName()) && !NO_NAME.matcher(name).matches()
                    && !ABOUT_OTHERS.matcher(sentence).find()) {
                findings.add(Finding.of(Fault.ANOTHER_BODY, List.of(report.flow().printed(match.start(), match.end())),
                        "报告是%s的，这里写的是“%s”。", own, name));
            }
        }
    }
}
