package org.gongkai.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.gongkai.request.law.RemedyStage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case's book as JSON: what happened in the words of the clock's contract, beside it the days that became known later. */
final class BookJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String write(Applicant applicant) {
        return JSON.writeValueAsString(applicant);
    }

    Applicant readApplicant(String json) {
        return JSON.readValue(json, Applicant.class);
    }

    String write(Map<String, String> words) {
        return JSON.writeValueAsString(words);
    }

    Map<String, String> readWords(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    String write(Recorded what) {
        return switch (what) {
            case Recorded.Happened(var event) -> CaseJson.write(event);
            case Recorded.Confirmed _ -> node(what).toString();
            case Recorded.Delivered(_, var of) -> node(what).put("of", of).toString();
            case Recorded.Served(_, var of, var way) ->
                node(what).put("of", of).put("way", way.word()).toString();
            case Recorded.CalendarChanged(_, var notice, var from, var to) ->
                node(what).put("notice", notice).put("from", from.toString()).put("to", to.toString()).toString();
            case Recorded.Written(_, _, var of) -> node(what).put("of", of).toString();
            case Recorded.Linked(_, _, var other) -> node(what).put("case", other.value()).toString();
            case Recorded.FeeWaived _, Recorded.PaperAsked _ -> node(what).toString();
            case Recorded.MadePublic(_, var item) -> node(what).put("item", item).toString();
            case Recorded.OwnDataDemanded(_, var demand) -> node(what).put("demand", demand).toString();
            case Recorded.RemedyStaged(_, var remedy, var stage) ->
                node(what).put("remedy", remedy).put("stage", stage.word()).toString();
            case Recorded.ExtensionProposed(_, var days) ->
                node(what).put("working_days", days).toString();
        };
    }

    Recorded readRecorded(String json) {
        var node = JSON.readTree(json);
        return switch (text(node, "type")) {
            case "confirmed" -> new Recorded.Confirmed(day(node));
            case "delivered" -> new Recorded.Delivered(day(node), node.get("of").asInt());
            case "served" -> new Recorded.Served(day(node), node.get("of").asInt(), ServiceWay.of(text(node, "way")).orElseThrow());
            case "calendar-changed" ->
                new Recorded.CalendarChanged(
                        day(node), text(node, "notice"), LocalDate.parse(text(node, "from")), LocalDate.parse(text(node, "to")));
            case "extension-proposed" -> new Recorded.ExtensionProposed(day(node), node.get("working_days").asInt());
            case "paper-asked" -> new Recorded.PaperAsked(day(node));
            case "remedy-stage" ->
                new Recorded.RemedyStaged(day(node), text(node, "remedy"), RemedyStage.of(text(node, "stage")).orElseThrow());
            case "made-public" -> new Recorded.MadePublic(day(node), node.get("item").asLong());
            case "own-data" -> new Recorded.OwnDataDemanded(day(node), node.get("demand").asLong());
            case "fee-waived" -> new Recorded.FeeWaived(day(node));
            case "split-off", "split-from", "merged-in", "merged-into" ->
                new Recorded.Linked(day(node), CaseLink.of(text(node, "type")).orElseThrow(), new CaseId(node.get("case").asLong()));
            default ->
                OwnLetter.of(text(node, "type"))
                        .<Recorded>map(letter -> new Recorded.Written(day(node), letter, node.get("of").asInt()))
                        .orElseGet(() -> new Recorded.Happened(CaseJson.readEvent(json)));
        };
    }

    private static ObjectNode node(Recorded what) {
        return JSON.createObjectNode().put("type", what.type()).put("on", what.on().toString());
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(text(node, "on"));
    }

    private static String text(JsonNode node, String name) {
        return Objects.requireNonNull(node.get(name), name).asString();
    }
}
