package org.gongkai.request.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CasePaper;
import org.gongkai.request.Entry;
import org.gongkai.request.Letter;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Requests;
import org.gongkai.request.StepRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Makes an answer a draft of the body, with what was supplied and nothing of who asked. */
@Component
public class AnswerPublication {
    private final Requests requests;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AnswerPublication(Requests requests, Drafts drafts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Lays the answer into a draft, and records in the case which one it is.
     *
     * @param seen how many entries the officer had before them
     * @throws org.gongkai.request.EditedMeanwhile if somebody recorded something since
     * @throws org.gongkai.request.StepRefused     if nothing was disclosed, or it was done before and not deleted since
     */
    public ItemId begin(Staff staff, CaseFile file, int seen) {
        staff.mustBeAllowed(Permission.PUBLISH_ANSWERS, file.authority());
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (isBegun(file)) {
                throw StepRefused.notPossible(new Recorded.MadePublic(requests.today(), 0));
            }
            var item = drafts.create(staff, file.authority(), draft(file), "request/" + file.id());
            requests.record(staff, file.id(), seen, new Recorded.MadePublic(requests.today(), item.value()), Map.of(), Optional.empty(), List.of());
            return item;
        }));
    }

    /** What the answer became, as long as it is there. */
    public Optional<ItemId> item(CaseFile file) {
        return file.madePublic().map(made -> new ItemId(made.item())).filter(item -> count("item where id", item) > 0);
    }

    /** Whether it may not be begun again: a draft that its writer deleted had no effect, one judged secret was destroyed for good. */
    boolean isBegun(CaseFile file) {
        return item(file).isPresent() || file.madePublic().filter(made -> count("destroyed_draft where item_id", new ItemId(made.item())) > 0).isPresent();
    }

    private int count(String which, ItemId item) {
        return jdbc.sql("select count(*) from " + which + " = :item").param("item", item.value()).query(Integer.class).single();
    }

    private DraftText draft(CaseFile file) {
        var answer = file.entries().stream().filter(entry -> entry.what() instanceof Happened(Decided _)).reduce((_, later) -> later);
        var supplied = answer.map(entry -> entry.words().getOrDefault("supply", "")).orElse("");
        return new DraftText(
                file.asked().subject(),
                "",
                "<p>" + HtmlUtils.htmlEscape(supplied) + "</p>",
                Attribute.PROACTIVE,
                null,
                null,
                null,
                ItemKind.OTHER,
                file.asked().documentNumber(),
                requests.today(),
                null,
                null,
                null,
                null,
                answer.map(entry -> enclosures(file, entry)).orElse(List.of()));
    }

    private List<Long> enclosures(CaseFile file, Entry answer) {
        return requests.letters(file).stream()
                .filter(letter -> letter.position() == answer.position())
                .map(Letter::enclosures)
                .flatMap(List::stream)
                .map(CasePaper::file)
                .map(id -> id.value())
                .toList();
    }
}
