package org.gongkai.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.gongkai.access.AuthorityId;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.Applicant;
import org.gongkai.request.Asked;
import org.gongkai.request.CaseJson;
import org.gongkai.request.ClockQuestion;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.PastCases.PastCase;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;

/** Made-up cases of ten years as an office has them: most answered, some given up, a few open; and on one day one in a hundred stands otherwise. */
final class MadeCases {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** One in so many has something due. */
    static final int OF_WHICH_ONE_IS_DUE = 100;

    private static final int YEARS_OF_DAYS = 3650;
    private static final int LATELY = 18;

    /** Closed long before the day. Events as in {@link TenEvents}; how often each story is told of a hundred times. */
    private static final List<Told> CLOSED = List.of(
            new Told(52, "0 received 'channel':'web','applicant':'natural','confirmed_on':'+1'", "14 decided 'outcomes':['3.1'],'served_on':'+15','way':'post'"),
            new Told(
                    18,
                    "0 received 'channel':'counter','applicant':'natural'",
                    "3 correction-noticed 'due':'+20'",
                    "12 corrected",
                    "30 decided 'outcomes':['3.2','3.3.4'],'served_on':'+31','way':'post'"),
            new Told(
                    12,
                    "0 received 'channel':'signed-post','applicant':'org.business'",
                    "4 third-party-consulted 'id':'t','delivered_on':'+6'",
                    "15 third-party-replied 'id':'t','consents':false",
                    "22 extended 'working_days':20,'approved_by':'主任'",
                    "40 decided 'outcomes':['3.1'],'served_on':'+40','way':'post'"),
            new Told(6, "0 received 'channel':'email','applicant':'natural','confirmed_on':'+1'", "3 correction-noticed 'due':'+20'"),
            new Told(4, "0 received 'channel':'oral','applicant':'natural'", "5 withdrawn"),
            new Told(
                    8,
                    "0 received 'channel':'counter','applicant':'natural'",
                    "16 decided 'outcomes':['3.1'],'served_on':'+17','way':'post'",
                    "40 reconsideration-filed 'id':'r'",
                    "95 reconsideration-decided 'id':'r','result':'upheld'"));

    private static final List<Told> OPEN = List.of(
            new Told(70, "0 received 'channel':'counter','applicant':'natural'"),
            new Told(20, "0 received 'channel':'signed-post','applicant':'natural'", "3 correction-noticed 'due':'+17'"),
            new Told(10, "0 received 'channel':'web','applicant':'natural','confirmed_on':'+1'", "4 body-consulted 'id':'b'"));

    private static final int OPEN_PERCENT = 2;
    private static final List<String> MATTERS = List.of(
            "危房改造补助发放名册", "耕地地力保护补贴发放明细", "征地补偿安置方案", "低保对象公示名单", "乡村道路硬化工程招标文件", "村级财务收支情况",
            "退耕还林补助面积", "农村厕所改造验收资料", "环境影响评价批复", "行政处罚决定书", "集体土地使用权登记信息", "财政预算执行情况");

    private final Random chance;
    private final WorkCalendar calendar = WorkCalendar.own();
    private final LocalDate day;
    private int made;

    /** @param day on which the ones that are due stand otherwise than the day before */
    MadeCases(long seed, LocalDate day) {
        chance = new Random(seed);
        this.day = day;
    }

    /** @param bodies each has as many as the others */
    List<PastCase> next(int cases, List<AuthorityId> bodies) {
        var all = new ArrayList<PastCase>(cases);
        for (int i = 0; i < cases; i++, made++) {
            all.add(next(bodies.get(made % bodies.size())));
        }
        return all;
    }

    private PastCase next(AuthorityId body) {
        // Among a thousand bodies too the one in a hundred is not always the same body's.
        boolean due = (made + made / OF_WHICH_ONE_IS_DUE) % OF_WHICH_ONE_IS_DUE == 0;
        var question = due || chance.nextInt(100) < OPEN_PERCENT ? question(OPEN, LATELY * 2, due) : question(CLOSED, YEARS_OF_DAYS, false);
        var first = question.events().getFirst().on();
        var subject = "%d年%s村%s（第%d号）".formatted(first.getYear() - 1, village(), MATTERS.get(chance.nextInt(MATTERS.size())), chance.nextInt(100_000));
        return new PastCase(
                body,
                new Applicant("申请人" + made, IdentityDocument.OTHER, "NO-" + made, null, null, made + "@applicants.example", null),
                new Asked(subject, null, "全村各户，含金额", WantedForm.ELECTRONIC, WantedWay.COLLECT),
                first.atTime(LocalTime.of(9, 0)).atZone(CHINA).toInstant(),
                question.events());
    }

    private String village() {
        return "东西南北上下大小".charAt(chance.nextInt(8)) + "" + "王李张刘陈杨赵黄周吴徐孙胡朱高林".charAt(chance.nextInt(16)) + "家庄湾沟".charAt(chance.nextInt(4));
    }

    /** A case that stands otherwise on the day than the day before, or one that does not. */
    private ClockQuestion question(List<Told> stories, int longestAgo, boolean due) {
        while (true) {
            var question = Told.any(stories, chance).on(day.minusDays(2L + chance.nextInt(longestAgo)), day.minusDays(1));
            var change = question.answer(calendar).nextChange();
            if (Objects.equals(change, day) == due) {
                return question;
            }
        }
    }

    private record Told(int often, List<String> events) {
        Told(int often, String... events) {
            this(often, List.of(events));
        }

        static Told any(List<Told> stories, Random chance) {
            int one = chance.nextInt(stories.stream().mapToInt(Told::often).sum());
            for (var story : stories) {
                one -= story.often;
                if (one < 0) {
                    return story;
                }
            }
            throw new IllegalStateException("No story");
        }

        /** What of it had happened by a day. */
        ClockQuestion on(LocalDate received, LocalDate asOf) {
            var happened = events.stream()
                    .map(line -> CaseJson.readEvent(TenEvents.event(line, received)))
                    .filter(event -> !event.on().isAfter(asOf))
                    .toList();
            return new ClockQuestion(null, asOf, happened);
        }
    }
}
