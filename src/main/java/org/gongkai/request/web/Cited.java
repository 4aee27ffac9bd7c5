package org.gongkai.request.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.request.law.Citation;
import org.gongkai.request.local.LocalMeasure;

/** Names an article of the Ordinance in the reader's language, and beside it what the local measures say of the same. */
record Cited(Telling telling, List<LocalMeasure> local) {
    /** @param code of the article; empty where there is none */
    String article(String code) {
        return code.isEmpty()
                ? ""
                : Stream.concat(Stream.of(telling.article(code)), LocalMeasure.beside(local, new Citation(code)).stream()).collect(Collectors.joining(" · "));
    }
}
