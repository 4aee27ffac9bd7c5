package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.page.Option;

/**
 * What surrounds the forms on which a demand's letter is sealed or recorded as served.
 *
 * @param letter  its title and number
 * @param version of the letter that the officer has before them
 * @param held    whether something was found in the file, so that a reason is asked for
 * @param options how it may have been served, or what is to be ticked
 */
public record ServedView(long id, String number, String letter, int version, boolean held, List<Option> options) {}
