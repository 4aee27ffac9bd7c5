package org.gongkai.browser;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an address is one of: itself without numbers, bodies, columns and codes; of its question only the names are left. */
record PageKind(String pattern) {
    static PageKind of(String address) {
        var question = address.indexOf('?');
        var path = (question < 0 ? address : address.substring(0, question))
                .replaceAll("(?<=/)(shifan-city|shifan|fanli|shuichun|wanlong|xian|shexi|longquan)(?=/|$)", "BODY")
                .replaceFirst("/(content|news|systems)/(?!index)[^/.]+", "/$1/NAME")
                .replaceFirst("/figures/.*", "/figures/CODE")
                .replaceFirst("/feedback/(?!answers$)[^/]*[A-Z0-9]{4}[^/]*$", "/feedback/CODE")
                .replaceFirst("/[^/]*\\d[^/]*(\\.[a-z0-9]+)$", "/N$1")
                .replaceAll("\\d+", "N");
        return new PageKind(question < 0 ? path : path + "?" + names(address.substring(question + 1)));
    }

    /** The same without what is asked for. */
    PageKind path() {
        return new PageKind(pattern.replaceFirst("\\?.*", ""));
    }

    /** Whether it is a list under a combination of choices. */
    boolean asksForMore() {
        return pattern.contains("&");
    }

    /** Whether it is a file that the program writes at each asking. */
    boolean isWritten() {
        return pattern.matches("/staff/reports/.*/report\\.[a-z]+|/staff/roll-up/.*/roll-up\\.xlsx");
    }

    private static String names(String query) {
        return Arrays.stream(query.split("&")).map(it -> it.replaceFirst("=.*", "")).sorted().distinct().collect(Collectors.joining("&"));
    }
}
