package org.gongkai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The report of a town that does not exist, right in itself but for one fault that was put in.
 *
 * @param text  as a text file
 * @param fault the kind of the fault, as {@code check} names it; null where there is none
 */
record ForgedReport(String text, @Nullable String fault) {
    /** What is put in, one in each faulty report. */
    static final List<String> FAULTS = List.of("total-vs-parts", "share", "same-quantity-two-values", "year", "period", "section-count",
            "section-missing",
            "template-residue", "identity", "value", "form");

    // No two of 3,000 have one name: reports of one name and successive years would be compared.
    private static final String FIRST = "青白柳石云平永双大兴龙沙黄古新红金银铜玉松柏竹梅兰桂枫榆桃杏梨莲荷芦禾麦粟豆山川江湖泉溪潭湾岭峰坡岗崖洞桥亭台阁鹤鹿凤雁";
    private static final String SECOND = "石沙河桥山川乐林泉田塘湾坪坝岭峰坡岗关寨堡屯庄营店铺口头渡港洲岛溪潭井池沟涧谷原野峪堰闸渠岸沿埠墩阳安宁和丰盛昌隆";
    private static final List<String> KINDS_OF_TOWN = List.of("镇", "镇", "乡", "街道");
    private static final List<String> CATEGORIES = List.of("机构职能", "政策文件", "规划计划", "行政许可", "重大项目", "财政预决算", "惠民补贴", "应急管理", "工作动态", "公告公示");

    static ForgedReport of(long seed, @Nullable String fault) {
        var random = new Random(seed);
        // Tables came in 2019; shares and announced parts are the habit of the years before.
        boolean tables = fault == null ? random.nextBoolean() : List.of("identity", "value", "form").contains(fault);
        var writer = new Writer(random, fault, name(seed), tables ? 2021 + random.nextInt(4) : 2009 + random.nextInt(10));
        return new ForgedReport(tables ? writer.withTables() : writer.narrative(), fault);
    }

    private static String name(long seed) {
        int first = (int) Math.floorMod(seed, (long) FIRST.length());
        int second = (int) Math.floorMod(seed / FIRST.length(), (long) SECOND.length());
        return FIRST.substring(first, first + 1) + SECOND.charAt(second);
    }

    private static final class Writer {
        private final Random random;
        private final @Nullable String fault;
        private final int year;
        private final String name;
        private final String self;

        Writer(Random random, @Nullable String fault, String place, int year) {
            this.random = random;
            this.fault = fault;
            this.year = year;
            var kind = one(KINDS_OF_TOWN);
            this.name = place + kind;
            this.self = kind.equals("街道") ? "我街道" : "我" + kind;
        }

        private boolean is(String kind) {
            return kind.equals(fault);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private String body() {
            return name + (name.endsWith("街道") ? "办事处" : "人民政府");
        }

        String narrative() {
            var sections = new ArrayList<>(List.of("概述", "主动公开政府信息情况", "依申请公开政府信息办理情况", "政府信息公开的收费及减免情况", "因政府信息公开申请行政复议、提起行政诉讼的情况",
                    "存在的主要问题及改进措施"));
            var announced = String.join("、", sections);
            var texts = new ArrayList<>(List.of(overview(), disclosed(), requests(), "%d年，未收取任何费用。".formatted(year),
                    "本年度%s未发生因政府信息公开引发的行政复议、行政诉讼案件。".formatted(self), problems()));
            if (is("section-missing")) {
                sections.remove(3);
                texts.remove(3);
            }
            var text = new StringBuilder("%s%d年政府信息公开工作年度报告\n".formatted(body(), year));
            text.append("根据《中华人民共和国政府信息公开条例》编制本报告。全文由%s%s组成。本报告所列数据的统计期限自%d年1月1日起至%d年%s止。\n"
                    .formatted(announced, is("section-missing") ? "" : is("section-count") ? "七个部分" : "六个部分", year, year, is("period")
                            ? "11月30日" : "12月31日"));
            for (int i = 0; i < sections.size(); i++) {
                text.append("%s、%s\n%s\n".formatted("一二三四五六".charAt(i), sections.get(i), texts.get(i)));
            }
            return text.append("%s\n%d年1月%d日\n".formatted(body(), year + 1, 5 + random.nextInt(20))).toString();
        }

        private String overview() {
            return "%d年，%s%s，配备专职人员1名，兼职人员%d名，联系电话0936-55%05d。%s"
                    .formatted(is("year") && random.nextBoolean() ? year - 1 : year, self, one(List.of("认真贯彻落实《条例》", "围绕县委、县政府中心工作推进公开", "不断完善公开制度")),
                            1 + random.nextInt(4), random.nextInt(100_000),
                            is("template-residue") ? one(List.of("结合民政工作实际，制定公开目录。", "为做好政府统计信息公开工作，明确专人负责。", "我局严格执行保密审查。",
                                    "××镇公开目录同时修订。")) : "严格执行保密审查。");
        }

        private String disclosed() {
            var parts = new ArrayList<Integer>();
            int count = 3 + random.nextInt(4);
            int sum = 0;
            for (int i = 0; i < count; i++) {
                parts.add(3 + random.nextInt(120));
                sum += parts.getLast();
            }
            int total = is("total-vs-parts") ? sum + one(List.of(-12, -3, -1, 1, 2, 3)) : sum;
            boolean shares = is("share") || (!is("total-vs-parts") && random.nextBoolean());
            int wrong = is("share") ? random.nextInt(count) : -1;
            var list = new ArrayList<String>();
            int first = random.nextInt(CATEGORIES.size());
            for (int i = 0; i < count; i++) {
                double share = Math.round(10_000.0 * parts.get(i) / sum) / 100.0 + (i == wrong ? 7 : 0);
                list.add("%s类信息%d条%s".formatted(CATEGORIES.get((first + i) % CATEGORIES.size()), parts.get(i), shares
                        ? "，占%.2f%%".formatted(share) : ""));
            }
            var again = is("same-quantity-two-values") ? "\n（二）公开数量\n全年累计主动公开政府信息%d条，按时公开率100%%。".formatted(total + 4) : "";
            return "%d年，%s共主动公开政府信息%d条%s%s。%s".formatted(year, self, total, one(List.of("，其中：", "。其中，", "。其中")), String.join(shares ? "；"
                    : one(List.of("，", "、", "；")), list), again);
        }

        private String requests() {
            int inPerson = random.nextInt(4);
            int online = 1 + random.nextInt(5);
            return one(List.of("%d年度%s未收到政府信息公开申请。".formatted(year, self),
                    "%d年度%s共收到政府信息公开申请%d件，其中当面申请%d件，网上申请%d件，均按时答复。".formatted(year, self, inPerson + online, inPerson, online)));
        }

        private String problems() {
            return "一是主动公开意识有待加强；二是公开形式还不够丰富。%d年，%s将%s。".formatted(is("year") ? year : year + 1, self,
                    one(List.of("继续加强业务培训", "进一步规范公开流程", "不断拓宽公开渠道")));
        }

        String withTables() {
            boolean olderForm = is("form");
            int granted = 1 + random.nextInt(6);
            int partly = random.nextInt(3);
            int open = random.nextInt(2);
            int wrong = is("identity") ? 1 + random.nextInt(3) : 0;
            var separator = one(List.of(" ", "\t", " | ", "\n"));
            var rows = new ArrayList<String>();
            rows.add("信息内容 " + (olderForm ? "本年新制作数量 本年新公开数量 对外公开总数量" : "本年制发件数 本年废止件数 现行有效件数"));
            rows.add(row(separator, "规章", List.of(is("value") ? 1 + random.nextInt(9) : 0, 0, 0)));
            rows.add(row(separator, "行政规范性文件", List.of(random.nextInt(3), 0, random.nextInt(9))));
            rows.add("三、收到和处理政府信息公开申请情况\n申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他");
            rows.add(requestRow(separator, "一、本年新收政府信息公开申请数量", granted + partly + open, wrong));
            rows.add(requestRow(separator, "二、上年结转政府信息公开申请数量", 0, 0));
            rows.add(requestRow(separator, "三、本年度办理结果\n（一）予以公开", granted, 0));
            rows.add(requestRow(separator, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", partly, 0));
            for (var none : NOTHING) {
                rows.add(requestRow(separator, none, 0, 0));
            }
            rows.add(requestRow(separator, "（七）总计", granted + partly, 0));
            rows.add(requestRow(separator, "四、结转下年度继续办理", open, 0));
            rows.add("四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n未经复议直接起诉 复议后起诉");
            rows.add("结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n" + "0 ".repeat(15).strip());
            return "%s%d年政府信息公开工作年度报告\n本报告数据统计期限为%d年1月1日至%d年12月31日。\n一、总体情况\n%d年，%s%s。全年主动公开政府信息%d条，新收政府信息公开申请%d件。\n二、主动公开政府信息情况\n第二十条第（一）项\n%s\n五、存在的主要问题及改进情况\n%s\n六、其他需要报告的事项\n本年度未发出收费通知，未收取信息处理费。\n"
                    .formatted(body(), year, year, year, year, self, "认真贯彻落实《条例》", 40 + random.nextInt(300), granted + partly + open,
                            String.join("\n", rows), problems());
        }

        private static String requestRow(String separator, String label, int natural, int wrong) {
            return row(separator, label, List.of(natural, 0, 0, 0, 0, 0, natural + wrong));
        }

        private static String row(String separator, String label, List<Integer> cells) {
            var row = new StringBuilder(label);
            cells.forEach(cell -> row.append(separator).append(cell));
            return row.toString();
        }
    }

    private static final List<String> NOTHING = List.of("（三）不予公开\n1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
            "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项", "（四）无法提供\n1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
            "（五）不予处理\n1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
            "（六）其他处理\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他");
}
