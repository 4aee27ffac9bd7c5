package org.gongkai.document;

import org.jspecify.annotations.Nullable;

/** A label for an envelope: one page of 105 mm by 74 mm, an eighth of A4, as label sheets have them. */
public final class LabelPdf {
    private LabelPdf() {}

    /**
     * What stands on it.
     *
     * @param phone      of the addressee, whom the postman may call
     * @param sender     name of the body
     * @param senderLine where it is found, in one line
     * @param number     of the letter inside
     */
    public record Label(String name, @Nullable String phone, String address, String sender, String senderLine, String number) {}

    public static byte[] render(Label label) {
        var page = new Sheet("label.css", label.number());
        var body = page.body();
        body.appendElement("p").addClass("address").text(label.address());
        body.appendElement("p").addClass("name").text(label.name() + "　收");
        if (label.phone() != null && !label.phone().isBlank()) {
            body.appendElement("p").addClass("phone").text("电话：" + label.phone());
        }
        var sender = body.appendElement("div").addClass("sender");
        sender.appendElement("p").text("寄件：" + label.sender());
        sender.appendElement("p").text(label.senderLine());
        sender.appendElement("p").text(label.number());
        return page.toPdf();
    }
}
