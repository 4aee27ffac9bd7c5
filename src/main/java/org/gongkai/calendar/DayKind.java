package org.gongkai.calendar;

/** Why a day counts as a working day or does not. */
public enum DayKind {
    /** Monday to Friday, and no notice says otherwise. */
    ORDINARY("工作日", "working day", true),
    /** A Saturday or Sunday that a notice makes a working day (调休上班). */
    MAKE_UP("调休上班", "make-up day", true),
    WEEKEND("周末", "weekend", false),
    /** Named by a notice, the weekend days in it or next to it included. */
    HOLIDAY("节假日", "holiday", false);

    private final String chinese;
    private final String english;
    private final boolean working;

    DayKind(String chinese, String english, boolean working) {
        this.chinese = chinese;
        this.english = english;
        this.working = working;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public boolean isWorking() {
        return working;
    }
}
