package org.gongkai.request.retention;

import java.util.List;

/**
 * What a page shows of cases whose archive term is over.
 *
 * @param due   may be erased
 * @param kept  must be kept all the same, each with its reason
 * @param mails how many messages that became no case may be erased
 */
public record ErasureView(List<Row> due, List<Row> kept, int mails, int shortest, int longest) {
    /** @param why what keeps it; empty where nothing does */
    public record Row(String id, String href, String number, String subject, String ended, String lastDay, String why) {}
}
