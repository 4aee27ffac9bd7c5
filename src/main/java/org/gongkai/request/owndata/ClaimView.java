package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;

/**
 * What surrounds the form of a demand.
 *
 * @param body     name of the body that is asked
 * @param bySms    whether it tells people by text message, too
 * @param channels how it may have come; empty on the web
 */
public record ClaimView(String body, String action, boolean bySms, List<Option> documents, List<Option> channels) {}
