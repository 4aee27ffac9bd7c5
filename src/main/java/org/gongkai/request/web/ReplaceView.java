package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;

/**
 * The page on which another file takes the place of a letter.
 *
 * @param seen     version of the letter that the officer has before them
 * @param meanwhile who replaced it while this was being chosen; empty if nobody did
 * @param title    of the letter, with its number
 * @param held     whether the gate found something, so that a reason is asked for
 * @param reviewed what is to be ticked
 */
public record ReplaceView(long id, String number, String subject, long letter, int seen, String title, boolean held, List<Option> reviewed, String meanwhile) {}
