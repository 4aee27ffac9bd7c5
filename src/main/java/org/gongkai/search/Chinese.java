package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes Chinese apart in two ways: into words (a dictionary: right for ordinary sentences) and into pairs of characters
 * (for names and new words, which no dictionary has).
 */
final class Chinese {
    /** Ends of the names of fields. */
    static final String WORDS = "_words";

    static final String PAIRS = "_pairs";

    private static final Analyzer BY_WORDS = new SmartChineseAnalyzer();
    private static final Analyzer BY_PAIRS = new Pairs(false);

    private Chinese() {}

    /** For what is put in: single characters too, so that one alone can be looked for. */
    static Analyzer forIndex() {
        var pairs = new Pairs(true);
        return new PerFieldAnalyzerWrapper(BY_WORDS, Map.of("title" + PAIRS, pairs, "text" + PAIRS, pairs));
    }

    static List<String> words(String question) {
        return terms(BY_WORDS, question);
    }

    static List<String> pairs(String question) {
        return terms(BY_PAIRS, question);
    }

    private static List<String> terms(Analyzer analyzer, String question) {
        try (TokenStream tokens = analyzer.tokenStream("question", question)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var terms = new ArrayList<String>();
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pairs extends Analyzer {
        private final boolean singlesToo;

        Pairs(boolean singlesToo) {
            this.singlesToo = singlesToo;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            var lower = new LowerCaseFilter(new CJKWidthFilter(tokens));
            return new TokenStreamComponents(tokens, new CJKBigramFilter(lower, CJKBigramFilter.HAN, singlesToo));
        }
    }
}
