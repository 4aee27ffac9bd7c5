package org.gongkai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.Reviewing;
import org.springframework.stereotype.Component;

/** What lies on the desks on the day of the demonstration: drafts, and pieces that wait for a reviewer. */
@Component
class DeskLayer {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SampleStaff staff;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Items items;
    private final Reviewing reviewing;
    private final Clock clock;

    DeskLayer(SampleStaff staff, Catalogue catalogue, Drafts drafts, Items items, Reviewing reviewing, Clock clock) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.items = items;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    void lay(SampleBody sample, AuthorityId authority) {
        sample.desk().forEach(piece -> lay(piece, sample, authority));
    }

    private void lay(SampleBody.Piece piece, SampleBody sample, AuthorityId authority) {
        var writer = staff.withLogin(piece.by());
        var id = drafts.create(writer, authority, text(piece, authority), null);
        if (piece.step().equals("draft")) {
            return;
        }
        drafts.submit(writer, id, items.item(writer, id).lock());
        if (piece.step().equals("deputy")) {
            passSecrecy(id, sample.stages().getFirst().by());
        }
    }

    private void passSecrecy(ItemId id, String login) {
        var reviewer = staff.withLogin(login);
        reviewing.pass(reviewer, id, items.item(reviewer, id).lock(), "不涉及国家秘密、商业秘密和个人隐私，可以主动公开。", null);
    }

    private DraftText text(SampleBody.Piece piece, AuthorityId authority) {
        return new DraftText(
                piece.title(),
                "",
                piece.body(),
                Attribute.PROACTIVE,
                null,
                null,
                catalogue.bySlug(authority, piece.category()).map(Category::id).orElseThrow(),
                ItemKind.of(piece.kind()),
                null,
                LocalDate.now(clock.withZone(CHINA)).minusDays(piece.formedDaysAgo()),
                piece.source(),
                null,
                null,
                null,
                List.of());
    }
}
