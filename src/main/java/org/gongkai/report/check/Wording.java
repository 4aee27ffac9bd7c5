package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slips of the pen. */
final class Wording implements Rule {
    private static final Pattern TWICE = Pattern.compile("的的(?!确)|将将|政府政府|，，|。。|、、|；；|，。|。，");
    private static final Pattern SUBJECT_TWICE = Pattern.compile("(我[镇乡市县区])(20[0-3]\\d年(?:度)?)\\1(?!\\w)");
    private static final Pattern ORDINANCE = Pattern.compile("《(中华人民共和国(?:信息公开|政务信息公开|政府公开|政府信息公开工作)条例)》");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        for (var pattern : List.of(TWICE, SUBJECT_TWICE)) {
            for (var match = pattern.matcher(report.words()); match.find(); ) {
                findings.add(Finding.of(Fault.WORD_TWICE, List.of(report.flow().printed(match.start(), match.end())), "“%s”重复。", match.group()));
            }
        }
        for (var match = ORDINANCE.matcher(report.words()); match.find(); ) {
            findings.add(Finding.of(Fault.NAME_OF_THE_ORDINANCE, List.of(report.flow().printed(match.start(), match.end())),
                    "“%s”应为《中华人民共和国政府信息公开条例》。", match.group()));
        }
        return findings;
    }
}
