package org.gongkai.request.web;

import java.util.List;

/**
 * What surrounds the request form on the web.
 *
 * @param body      name of the body that is asked
 * @param action    where the form goes
 * @param otherWays counter, post, telephone and what else the body announced
 * @param bySms     whether the body tells of news by text message, too
 * @param fitting   published items close to what is asked
 */
public record ApplyView(String body, String action, List<Line> otherWays, boolean bySms, List<Fitting> fitting) {

    public record Line(String label, String value) {}

    /** A published item. */
    public record Fitting(String title, String href, String day) {}

    /** Names of the fields that the page with the fitting items carries along unseen. */
    public List<String> fieldNames() {
        return List.of(
                "token", "kind", "name", "document", "identity", "contactPerson", "phone", "email", "address", "subject",
                "documentNumber", "description", "form", "way", "told");
    }
}
