package org.gongkai.request.local;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.request.law.Citation;
import org.gongkai.request.law.Edition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a local measure and refuses one that says more than a local measure may. Pure. */
public final class MeasureReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FIELDS = Set.of("id", "name", "issuer", "number", "from", "until", "bodies", "articles", "answer", "citations");
    /** Articles 27 to 45 rule requests, 51 the remedies. */
    private static final Pattern NATIONAL = Pattern.compile("(2[7-9]|3[0-9]|4[0-5]|51|14|15|16)(\\([1-9]\\))?|fee-2020");

    private MeasureReader() {}

    /**
     * @param json one measure
     * @throws WrongMeasure if it is no measure, or sets what it must not
     */
    public static LocalMeasure read(String json) {
        var node = object(json);
        for (var field : node.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new WrongMeasure("没有“%s”这一项。".formatted(field), "there is no field '%s'.".formatted(field));
            }
        }
        var from = day(node, "from", text(node, "from"));
        var until = node.hasNonNull("until") ? day(node, "until", text(node, "until")) : null;
        if (until != null && until.isBefore(from)) {
            throw new WrongMeasure("until 早于 from。", "until is before from.");
        }
        var articles = articles(node);
        return new LocalMeasure(
                text(node, "id"), text(node, "name"), text(node, "issuer"), text(node, "number"), from, until, bodies(node), articles,
                answer(node, articles, from), citations(node, articles));
    }

    private static JsonNode object(String json) {
        try {
            var node = JSON.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new WrongMeasure("不是 JSON：" + e.getOriginalMessage(), "no JSON: " + e.getOriginalMessage());
        }
        throw new WrongMeasure("应为一个 JSON 对象。", "it must be one JSON object.");
    }

    private static Set<String> bodies(JsonNode node) {
        var bodies = new HashSet<String>();
        node.path("bodies").forEach(body -> bodies.add(body.asString("").strip()));
        if (bodies.isEmpty() || bodies.contains("")) {
            throw new WrongMeasure("bodies 应列出适用的机关（网址中的简称）。", "bodies must list the bodies it holds for, by their slugs.");
        }
        return bodies;
    }

    private static Map<String, String> articles(JsonNode node) {
        var articles = new LinkedHashMap<String, String>();
        for (var article : node.path("articles").properties()) {
            articles.put(article.getKey(), article.getValue().asString("").strip());
        }
        if (articles.isEmpty() || articles.containsValue("")) {
            throw new WrongMeasure("articles 应写明所引各条的原文。", "articles must give the words of each article that is named.");
        }
        return articles;
    }

    // A local rule may bind the bodies of its place more tightly; art. 33(2) is not theirs to change.
    private static LocalMeasure.@Nullable Term answer(JsonNode node, Map<String, String> articles, LocalDate from) {
        if (!node.hasNonNull("answer")) {
            return null;
        }
        var answer = node.path("answer");
        var days = answer.path("working_days");
        var longest = Edition.inForceOn(from).answerDays();
        if (!days.isIntegralNumber() || days.asInt() < 1) {
            throw new WrongMeasure("answer.working_days 应为正整数。", "answer.working_days must be a whole number from 1.");
        }
        if (days.asInt() >= longest) {
            throw new WrongMeasure(
                    "答复期限 %d 个工作日不短于《条例》第三十三条的 %d 个工作日：地方规定可以缩短，不能延长或者照抄。".formatted(days.asInt(), longest),
                    "a term of %d working days is not shorter than the %d of art. 33: a local measure may shorten it, not lengthen or repeat it."
                            .formatted(days.asInt(), longest));
        }
        return new LocalMeasure.Term(days.asInt(), known(text(answer, "article"), articles));
    }

    private static List<LocalMeasure.Beside> citations(JsonNode node, Map<String, String> articles) {
        var citations = new ArrayList<LocalMeasure.Beside>();
        for (var citation : node.path("citations")) {
            var beside = text(citation, "beside");
            if (!NATIONAL.matcher(beside).matches()) {
                throw new WrongMeasure(
                        "citations.beside “%s”不是依申请公开的条文；写作 33、36(3) 或者 fee-2020。".formatted(beside),
                        "citations.beside '%s' is no article on requests; write 33, 36(3) or fee-2020.".formatted(beside));
            }
            citations.add(new LocalMeasure.Beside(new Citation(beside), known(text(citation, "article"), articles)));
        }
        return citations;
    }

    private static String known(String article, Map<String, String> articles) {
        if (!articles.containsKey(article)) {
            throw new WrongMeasure("articles 里没有“%s”的原文。".formatted(article), "articles has no words for '%s'.".formatted(article));
        }
        return article;
    }

    private static LocalDate day(JsonNode node, String field, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new WrongMeasure(
                    "%s “%s”不是日期，应写作 2025-07-01。".formatted(field, node.path(field).asString("")),
                    "%s '%s' is no day; write it as 2025-07-01.".formatted(field, node.path(field).asString("")));
        }
    }

    private static String text(JsonNode node, String field) {
        var text = node.path(field).asString("").strip();
        if (text.isEmpty()) {
            throw new WrongMeasure("缺少“%s”。".formatted(field), "'%s' is missing.".formatted(field));
        }
        return text;
    }
}
