package org.gongkai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.gongkai.request.CaseJson;
import org.gongkai.request.ClockQuestion;

/** Made-up cases of ten events each: every type of event is in one of the stories, and each story begins on any day from 2020 on. */
final class TenEvents {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2000;

    private static final Pattern DAY = Pattern.compile("\\+(\\d+)");

    /** Days since the receipt, type, and the fields beside {@code on}; {@code +N} is a day counted from the receipt too. */
    private static final List<List<String>> STORIES = List.of(
            List.of(
                    "0 received 'channel':'web','applicant':'natural','confirmed_on':'+1'",
                    "4 correction-noticed 'due':'+20'",
                    "15 corrected",
                    "17 third-party-consulted 'id':'t','delivered_on':'+18'",
                    "18 body-consulted 'id':'b'",
                    "24 third-party-replied 'id':'t','consents':false",
                    "26 body-replied 'id':'b','consents':true",
                    "30 extended 'working_days':15,'approved_by':'主任'",
                    "50 decided 'outcomes':['3.2','3.3.4'],'served_on':'+51','way':'post'",
                    "80 reconsideration-filed 'id':'r'"),
            List.of(
                    "0 received 'channel':'counter','applicant':'org.business'",
                    "2 explanation-asked",
                    "6 explained 'accepted':true",
                    "7 delayed 'until':'+70'",
                    "8 third-party-consulted 'id':'t1'",
                    "10 third-party-consulted 'id':'t2'",
                    "16 third-party-replied 'id':'t1','consents':true",
                    "18 fee-noticed 'amount':200,'delivered_on':'+19'",
                    "30 fee-paid",
                    "44 decided 'outcomes':['3.1']"),
            List.of(
                    "0 received 'channel':'signed-post','applicant':'org.legal'",
                    "10 decided 'outcomes':['3.3.6']",
                    "20 reconsideration-filed 'id':'r'",
                    "70 reconsideration-decided 'id':'r','result':'upheld'",
                    "75 lawsuit-filed 'id':'l','after_reconsideration':true",
                    "180 lawsuit-decided 'id':'l','result':'corrected'",
                    "182 reopened 'because':'判决'",
                    "184 body-consulted 'id':'b'",
                    "190 extended 'working_days':5,'approved_by':'主任'",
                    "200 decided 'outcomes':['3.1']"),
            List.of(
                    "0 received 'channel':'ordinary-post','applicant':'natural','confirmed_on':'+2'",
                    "3 extended 'working_days':20,'approved_by':'主任'",
                    "5 third-party-consulted 'id':'t'",
                    "9 body-consulted 'id':'b'",
                    "12 body-replied 'id':'b','consents':false",
                    "100 appeal-filed 'id':'a'",
                    "102 appeal-decided 'id':'a','result':'corrected'",
                    "103 third-party-replied 'id':'t','consents':true",
                    "104 explanation-asked",
                    "110 withdrawn"));

    private final Random chance;

    TenEvents(long seed) {
        chance = new Random(seed);
    }

    /** As a program would write it. */
    List<String> asJson(int cases) {
        var all = new ArrayList<String>(cases);
        for (int i = 0; i < cases; i++) {
            var received = FIRST.plusDays(chance.nextInt(DAYS));
            var story = STORIES.get(i % STORIES.size());
            var events = story.stream().map(event -> event(event, received)).toList();
            all.add("{\"as_of\":\"%s\",\"events\":[%s]}".formatted(received.plusDays(210), String.join(",", events)));
        }
        return all;
    }

    List<ClockQuestion> asQuestions(int cases) {
        return asJson(cases).stream().map(CaseJson::readQuestion).toList();
    }

    /** One event as JSON. */
    static String event(String line, LocalDate received) {
        var parts = line.split(" ", 3);
        var json = new StringBuilder("{'type':'%s','on':'%s'".formatted(parts[1], received.plusDays(Long.parseLong(parts[0]))));
        if (parts.length == 3) {
            json.append(',').append(DAY.matcher(parts[2]).replaceAll(found -> received.plusDays(Long.parseLong(found.group(1))).toString()));
        }
        return json.append('}').toString().replace('\'', '"');
    }
}
