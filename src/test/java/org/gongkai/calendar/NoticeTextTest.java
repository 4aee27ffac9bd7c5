package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices as the State Council's office wrote them, against the program's own record of them. */
class NoticeTextTest {
    private static final String OF_2025 = """
            国务院办公厅关于2025年部分节假日安排的通知
            国办发明电〔2024〕12号
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            　　经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
            　　一、元旦：1月1日（周三）放假1天，不调休。
            　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
            国务院办公厅
            2024年11月12日
            """;

    private static final String OF_2026 = """
            国务院办公厅关于2026年部分节假日安排的通知
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void whatIsPastedIsReadAsTheProgramsOwnNoticesHaveIt() {
        assertThat(NoticeText.read(OF_2025)).isEqualTo(own(2025));
        var read = NoticeText.read(OF_2026);
        assertThat(read.off()).isEqualTo(own(2026).off());
        assertThat(read.work()).isEqualTo(own(2026).work());
    }

    @Test
    void jsonIsReadToo() {
        var read = NoticeText.read("{\"year\": 2027, \"title\": \"2027\", \"off\": [\"2027-01-01\"], \"work\": []}");
        assertThat(read.off()).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(read.year()).isEqualTo(2027);
    }

    @Test
    void aDayOfAnotherYearIsLeftToItsOwnNotice() {
        var read = NoticeText.read("关于2027年部分节假日安排的通知 一、元旦：2026年12月31日（周四）至2027年1月2日（周六）放假。2026年12月26日（周六）上班。");
        assertThat(read.off()).containsExactlyInAnyOrder(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
        assertThat(read.work()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        元旦：1月1日放假                                      | calendar.notice.no-title
        关于2027年部分节假日安排的通知                          | calendar.notice.no-days
        关于2027年部分节假日安排的通知 1月1日（周四）放假         | calendar.notice.wrong-weekday
        关于2027年部分节假日安排的通知 2月30日放假               | calendar.notice.no-day
        关于2027年部分节假日安排的通知 1日放假                   | calendar.notice.no-day
        关于2027年部分节假日安排的通知 5月5日至1日放假            | calendar.notice.no-period
        关于2027年部分节假日安排的通知 1月5日至6月2日放假          | calendar.notice.no-period
        关于2027年部分节假日安排的通知 1月1日放假。1月4日（周一）上班。 | calendar.notice.contradicts
        {"year": 2027                                       | calendar.notice.no-json
        {"year": 2027, "off": ["2026-01-01"]}               | calendar.notice.no-json
        {"year": 2027, "title": "2027", "off": []}          | calendar.notice.no-days
        """)
    void whatIsNoNoticeIsNotTaken(String text, String key) {
        var unreadable = catchThrowableOfType(NoticeText.Unreadable.class, () -> NoticeText.read(text));
        assertThat(unreadable).as(text).isNotNull();
        assertThat(unreadable.messageKey()).isEqualTo(key);
    }

    private static HolidayNotice own(int year) {
        return Objects.requireNonNull(WorkCalendar.own().noticeOf(year));
    }
}
