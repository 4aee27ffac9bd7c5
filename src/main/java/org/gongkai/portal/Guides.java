package org.gongkai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.page.Texts;
import org.gongkai.portal.view.ColumnView;
import org.gongkai.portal.view.GuideView;
import org.gongkai.portal.view.GuideView.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guide (公开指南, art. 12), always as the body's data and catalogue are. */
@Component
class Guides {
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)\\((\\d+)\\)");

    GuideView of(Body body, Place place, Texts t, List<ColumnView> columns) {
        var authority = body.authority();
        var contact = authority.contact();
        var facts = new ArrayList<Fact>();
        fact(facts, t, "portal.guide.office", contact.office());
        fact(facts, t, "portal.guide.address", contact.address());
        fact(facts, t, "portal.guide.postcode", contact.postcode());
        fact(facts, t, "portal.guide.hours", contact.officeHours());
        fact(facts, t, "portal.guide.phone", contact.phone());
        fact(facts, t, "portal.guide.fax", contact.fax());
        fact(facts, t, "portal.guide.email", contact.email());
        var remedies = new ArrayList<Fact>();
        fact(remedies, t, "portal.guide.reconsideration", authority.reconsiderationBody());
        fact(remedies, t, "portal.guide.court", authority.court());
        return new GuideView(
                place.name(),
                columns,
                facts,
                authority.requestChannels().stream().map(channel -> t.get("portal.request.channel." + channel)).toList(),
                Objects.requireNonNullElse(authority.creditCode(), authority.slug()) + "/2026-00001",
                remedies,
                BodyPages.ways(place));
    }

    /** The article that asks for a column, {@code 20(7)}, in words; empty for a column of the body's own. */
    static String basis(Texts t, @Nullable String article) {
        if (article == null) {
            return "";
        }
        var point = ARTICLE.matcher(article);
        return point.matches() ? t.get("portal.basis.item", point.group(1), point.group(2)) : t.get("portal.basis", article);
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static void fact(List<Fact> facts, Texts t, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(t.get(key), value, true));
        }
    }
}
