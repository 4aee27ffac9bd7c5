package org.gongkai.request.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.request.law.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A local measure (地方规定): what it says, where and when it holds.
 *
 * @param id         of the data, such as {@code shifan-2025}
 * @param name       with which letters cite it, without 《》
 * @param issuer     the body that issued it
 * @param number     its document number
 * @param until      the last day on which it is in force; null while no end is set
 * @param bodies     slugs of the bodies it holds for, each with all below it
 * @param articles   what its articles say, by their names: {@code 第八条}
 * @param answerTerm a term for the answer that is shorter than the Ordinance's; null where it sets none
 */
public record LocalMeasure(
        String id,
        String name,
        String issuer,
        String number,
        LocalDate from,
        @Nullable LocalDate until,
        Set<String> bodies,
        Map<String, String> articles,
        @Nullable Term answerTerm,
        List<Beside> citations) {

    public LocalMeasure {
        bodies = Set.copyOf(bodies);
        articles = Map.copyOf(articles);
        citations = List.copyOf(citations);
    }

    /** @param workingDays from the receipt, counted as the Ordinance counts its own */
    public record Term(int workingDays, String article) {}

    /**
     * An article that is named beside one of the Ordinance.
     *
     * @param national its code; without an item or paragraph it stands for all of them
     */
    public record Beside(Citation national, String article) {
        boolean standsBeside(Citation cited) {
            return cited.code().equals(national.code()) || cited.code().startsWith(national.code() + "(");
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** @param chain slugs of a body and of all above it */
    boolean holdsFor(Set<String> chain) {
        return bodies.stream().anyMatch(chain::contains);
    }

    /** What these name beside an article of the Ordinance, in the words of a letter. */
    public static List<String> beside(List<LocalMeasure> measures, Citation national) {
        return measures.stream()
                .flatMap(measure -> measure.citations.stream()
                        .filter(citation -> citation.standsBeside(national))
                        .map(citation -> measure.cited(citation.article())))
                .toList();
    }

    /** {@code 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第八条}. */
    public String cited(String article) {
        return "《" + name + "》（" + number + "）" + article;
    }
}
