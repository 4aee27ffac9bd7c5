package org.gongkai.request.local;

/** A file of local measures cannot be taken: which, where and why, in Chinese and English. */
public final class WrongMeasure extends RuntimeException {
    private final String chinese;
    private final String english;

    WrongMeasure(String chinese, String english) {
        super(chinese + " " + english);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    WrongMeasure in(String file) {
        return new WrongMeasure(file + "：" + chinese, file + ": " + english);
    }
}
