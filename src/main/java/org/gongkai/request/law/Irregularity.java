package org.gongkai.request.law;

/**
 * One event that was against the law and is recorded all the same.
 *
 * @param event its number, from 1
 */
public record Irregularity(int event, Fault fault) {
    public String article() {
        return fault.article();
    }

    /** What was wrong, in Chinese and English. */
    public String message() {
        return fault.chinese() + " " + fault.english();
    }
}
