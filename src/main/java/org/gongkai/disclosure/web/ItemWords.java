package org.gongkai.disclosure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.ExemptionGround;
import org.gongkai.disclosure.ItemFilter;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.PublicationChannel;
import org.gongkai.disclosure.SecrecyGround;
import org.gongkai.disclosure.Validity;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;

/** Choices as the pages show them. */
public final class ItemWords {
    private ItemWords() {}

    public static List<Option> attributes(Texts t) {
        return Arrays.stream(Attribute.values())
                .map(it -> new Option(it.code(), t.get("disclosure.attribute." + it.code())))
                .toList();
    }

    public static List<Option> grounds(Texts t) {
        return Arrays.stream(ExemptionGround.values())
                .map(it -> new Option(it.code(), t.get("disclosure.ground", t.get("disclosure.ground." + it.code()), it.article())))
                .toList();
    }

    public static List<Option> secrecyGrounds(Texts t) {
        return Arrays.stream(SecrecyGround.values())
                .map(it -> new Option(it.code(), t.get("disclosure.secret." + it.code())))
                .toList();
    }

    public static List<Option> kinds(Texts t) {
        return Arrays.stream(ItemKind.values())
                .map(it -> new Option(it.code(), t.get("disclosure.kind." + it.code())))
                .toList();
    }

    /** What beside the portal; that one is recorded by publishing. */
    public static List<Option> otherChannels(Texts t) {
        return Arrays.stream(PublicationChannel.values())
                .filter(it -> it != PublicationChannel.PORTAL)
                .map(it -> new Option(it.code(), t.get("disclosure.channel." + it.code())))
                .toList();
    }

    public static List<Option> validities(Texts t) {
        return Arrays.stream(Validity.values())
                .map(it -> new Option(it.code(), t.get("disclosure.validity." + it.code())))
                .toList();
    }

    static Optional<PublicationChannel> channel(String code) {
        return Arrays.stream(PublicationChannel.values()).filter(it -> it.code().equals(code)).findFirst();
    }

    static Optional<Validity> validity(String code) {
        return Arrays.stream(Validity.values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static List<Option> orders(Texts t) {
        return Arrays.stream(ItemFilter.Order.values())
                .map(it -> new Option(it.code(), t.get("disclosure.order." + it.code())))
                .toList();
    }

    public static List<Option> years(List<Integer> years) {
        return years.stream().map(year -> new Option(year.toString(), year.toString())).toList();
    }

    public static List<Option> items(List<ItemLine> items) {
        return items.stream().map(item -> new Option(item.id().toString(), item.title())).toList();
    }

    public static List<Option> categories(List<Category> categories, Texts t) {
        return categories.stream()
                .map(it -> new Option(
                        it.id().toString(),
                        t.get(
                                it.statutory() ? "disclosure.category.statutory" : "disclosure.category.own",
                                t.either(it.name(), it.nameEn()))))
                .toList();
    }
}
