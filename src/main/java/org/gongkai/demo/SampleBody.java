package org.gongkai.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sample body: everything that its folder under {@code /demo} holds.
 *
 * @param ledgers  codes of the figures that it keeps; any other is not applicable
 * @param counters the reading points (公共查阅点)
 * @param desk     what is being written and reviewed on the day of the demonstration
 * @param requests what has been asked for by then
 * @param reports  annual reports that it has handed up
 * @param past     annual reports of earlier years that it has imported as files
 */
record SampleBody(
        Head head,
        List<Post> posts,
        List<Login> logins,
        List<Stage> stages,
        List<Entry> entries,
        List<String> ledgers,
        List<SampleItem> items,
        List<Work> work,
        List<Message> messages,
        List<Counter> counters,
        List<Delivery> deliveries,
        List<Views> views,
        List<Piece> desk,
        List<Asked> requests,
        List<Handed> reports,
        List<Past> past) {

    /**
     * Contact data, as on the guide.
     *
     * @param shareDecimals places behind the point of its report's percentages; null for the usual
     * @param below its offices and villages
     */
    record Head(
            String slug,
            String level,
            @Nullable String parent,
            String name,
            String shortName,
            String nameEn,
            String creditCode,
            String office,
            String address,
            String postcode,
            String phone,
            @Nullable String fax,
            String email,
            String officeHours,
            String reconsiderationBody,
            String court,
            boolean reconstructed,
            @Nullable Integer shareDecimals,
            List<ChannelLabel> requestChannels,
            List<Part> below) {}

    /** What the body calls a channel of requests in its report, and the clock's words that it counts under it. */
    record ChannelLabel(String label, List<String> channels) {}

    /** An office or a village. */
    record Part(String slug, String level, String name, String shortName, String nameEn) {}

    record Post(String name, String title, String duty, LocalDate from) {}

    record Login(String login, String name, List<String> roles) {}

    /** @param by login of the account that decided */
    record Stage(String kind, String title, String role, String by) {}

    /**
     * An entry of the catalogue.
     *
     * @param article of the Ordinance; null for a column of the body's own
     * @param counted of the list by which the body's report counts its items
     */
    record Entry(String slug, String name, String nameEn, @Nullable String article, boolean counted, int position) {}

    /** A training, meeting, plan or inspection. */
    record Work(String kind, LocalDate on, String title, @Nullable String place, @Nullable Integer attendance, String note) {}

    /** A consultation or complaint with its answer. */
    record Message(
            String code,
            String kind,
            String title,
            String body,
            OffsetDateTime receivedAt,
            String answer,
            OffsetDateTime answeredAt,
            String answeredBy,
            @JsonProperty("public") boolean isPublic) {}

    record Counter(String name, String address, boolean electronic, LocalDate openedOn) {}

    /** @param item key of an item of this body */
    record Delivery(String item, String point, LocalDate plannedOn, LocalDate deliveredOn, String byWhom) {}

    record Views(LocalDate day, String path, int views) {}

    /** @param step {@code draft}, or the stage of review that it waits for: {@code secrecy}, {@code deputy} */
    record Piece(
            String title, String category, String kind, String source, int formedDaysAgo, String by, String step, String body) {}

    /** A request by somebody who does not exist. */
    record Asked(
            String channel,
            int daysAgo,
            String applicantKind,
            String applicant,
            String subject,
            @Nullable String documentNumber,
            String description,
            String form,
            String way) {}

    /**
     * An annual report that was handed up.
     *
     * @param item     key of its public text
     * @param returned what the county wrote when it sent it back; null where it stands
     */
    record Handed(int year, String item, String by, OffsetDateTime at, @Nullable String returned) {}

    /** @param file beside this one; {@code words} are what stands in it */
    record Past(int year, String file, @Nullable String words, String by, OffsetDateTime at) {
        Past withWords(String read) {
            return new Past(year, file, read, by, at);
        }
    }
}
