package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.officer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.Ground;
import org.gongkai.request.publication.AnswerPublication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Art. 44: what was disclosed to one applicant becomes a draft for everybody. */
class AnswerPublicationTest extends InTheTown {
    @Autowired
    private AnswerPublication publication;

    @Autowired
    private Drafts drafts;

    @Test
    void theDraftHasTheAnswerAndItsFilesAndNothingOfWhoAsked() {
        var id = answered(DecisionKind.SUPPLIED);

        var item = publication.begin(clerk(), read(id), read(id).position());

        var draft = jdbc.sql("select title || ' ' || summary || ' ' || body from item_version where item_id = :item").param("item", item.value()).query(String.class).single();
        assertThat(draft).contains("2025年危房改造补助发放名册", "随信附上名册").doesNotContain("欧阳", "138", "东街");
        assertThat(count("select count(*) from item_file")).isEqualTo(1);
        assertThat(read(id).madePublic()).contains(new Recorded.MadePublic(TODAY, item.value()));
        assertThat(jdbc.sql("select state from item").query(String.class).single()).as("it goes through its review").isEqualTo("draft");
    }

    @Test
    void twiceItIsRefusedAndNoSecondDraftIsLeft() {
        var id = answered(DecisionKind.SUPPLIED);
        var before = read(id);
        publication.begin(clerk(), before, before.position());

        assertThatThrownBy(() -> publication.begin(clerk(), before, before.position())).isInstanceOf(EditedMeanwhile.class);
        assertThatThrownBy(() -> publication.begin(clerk(), read(id), read(id).position())).isInstanceOf(StepRefused.class);
        assertThat(count("select count(*) from item")).isEqualTo(1);
    }

    @Test
    void aDraftThatWasDeletedIsBegunAnewAndOneThatWasDestroyedIsNot() {
        var id = answered(DecisionKind.SUPPLIED);
        var first = publication.begin(clerk(), read(id), read(id).position());
        drafts.delete(clerk(), first, lock(first));

        var second = publication.begin(clerk(), read(id), read(id).position());
        assertThat(second).isNotEqualTo(first);
        assertThat(publication.item(read(id))).contains(second);

        drafts.delete(clerk(), second, lock(second));
        jdbc.sql(
                        """
                        insert into destroyed_draft (authority_id, item_id, revision, ground, because, account_id, destroyed_by, destroyed_at)
                        values (2, :item, false, 'marked', '密级标志', 1, '马丽', now())
                        """)
                .param("item", second.value())
                .update();
        assertThatThrownBy(() -> publication.begin(clerk(), read(id), read(id).position())).isInstanceOf(StepRefused.class);
    }

    @Test
    void whatWasRefusedOrIsOpenIsNotMadePublicAndOnlyAClerkMayBegin() {
        var open = registered();
        assertThatThrownBy(() -> publication.begin(clerk(), read(open), 1)).isInstanceOf(StepRefused.class);
        var refused = answered(DecisionKind.REFUSED);
        assertThatThrownBy(() -> publication.begin(clerk(), read(refused), read(refused).position())).isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> publication.begin(officer(), read(open), 1)).isInstanceOf(Forbidden.class);
        assertThat(count("select count(*) from item")).isZero();
    }

    private int lock(ItemId item) {
        return jdbc.sql("select lock from item where id = :item").param("item", item.value()).query(Integer.class).single();
    }

    private CaseId answered(DecisionKind kind) {
        var id = registered();
        var words = kind == DecisionKind.SUPPLIED
                ? Map.of("decision", "supplied", "supply", "随信附上名册")
                : Map.of("decision", "refused", "ground", "E15", "reasons", "第三方不同意");
        var papers = kind == DecisionKind.SUPPLIED ? List.of(paper("名册.txt", "东湾村 12户 危房改造补助")) : List.<Requests.Paper>of();
        requests.record(officer(), id, 1, new Happened(kind.decided(TODAY, Ground.of("E15"))), words, Optional.of(kind.letter()), papers);
        return id;
    }

    private static Staff clerk() {
        return new Staff(new AccountId(1), TOWN, "马丽", Set.of(Role.CLERK), Map.of(), Set.of(TOWN), Set.of(TOWN));
    }
}
