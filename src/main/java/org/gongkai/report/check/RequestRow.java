package org.gongkai.report.check;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of the table of requests (section 三 of the forms of 2019 and 2021).
 *
 * @param code as in the form: 1, 2, 3.1 …
 * @param key  words by which a printed row is known; towns shorten and break the labels
 */
record RequestRow(String code, String label, Pattern key) {
    static final String NEW = "1";
    static final String CARRIED_IN = "2";
    static final String TOTAL = "3.7";
    static final String CARRIED_OUT = "4";

    static final List<String> COLUMNS = List.of("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");

    /** In the order of the form; 3.6 is the form of 2019, its parts that of 2021. */
    static final List<RequestRow> ALL = List.of(
            row(NEW, "一、本年新收政府信息公开申请数量", "新收"),
            row(CARRIED_IN, "二、上年结转政府信息公开申请数量", "上年度?结转|上一?年度?结转"),
            row("3.1", "（一）予以公开", "予以公开"),
            row("3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
            row("3.3.1", "1.属于国家秘密", "国家秘密"),
            row("3.3.2", "2.其他法律行政法规禁止公开", "法规禁止|禁止公"),
            row("3.3.3", "3.危及“三安全一稳定”", "三安全|一稳定"),
            row("3.3.4", "4.保护第三方合法权益", "第三方"),
            row("3.3.5", "5.属于三类内部事务信息", "内部事务"),
            row("3.3.6", "6.属于四类过程性信息", "过程性"),
            row("3.3.7", "7.属于行政执法案卷", "执法案卷"),
            row("3.3.8", "8.属于行政查询事项", "行政查询"),
            row("3.4.1", "1.本机关不掌握相关政府信息", "不掌握"),
            row("3.4.2", "2.没有现成信息需要另行制作", "没有现成|另行制"),
            row("3.4.3", "3.补正后申请内容仍不明确", "补正后"),
            row("3.5.1", "1.信访举报投诉类申请", "信访|举报投诉"),
            row("3.5.2", "2.重复申请", "重复申请"),
            row("3.5.3", "3.要求提供公开出版物", "出版物"),
            row("3.5.4", "4.无正当理由大量反复申请", "反复申请"),
            row("3.5.5", "5.要求行政机关确认或重新出具已获取信息", "确认或|重新出"),
            row("3.6", "（六）其他处理", "其他处理$"),
            row("3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "逾期不补|逾期未补"),
            row("3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "收费通知|缴费|缴纳费"),
            row("3.6.3", "3.其他", "其他$"),
            row(TOTAL, "（七）总计", "总计$|合计$"),
            row(CARRIED_OUT, "四、结转下年度继续办理", "结转下|下年度?继续"));

    private static RequestRow row(String code, String label, String key) {
        return new RequestRow(code, label, Pattern.compile(key));
    }

    /** Whether the row is one outcome under 三: all between 部分公开 and 总计, and these. */
    boolean isOutcome() {
        return code.startsWith("3.") && !code.equals(TOTAL);
    }
}
