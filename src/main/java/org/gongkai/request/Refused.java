package org.gongkai.request;

/** What cannot have happened: a list of events that no case can have. Nothing is computed of it. */
public final class Refused extends RuntimeException {
    private final int event;

    /**
     * @param event the event's number, from 1; 0 where the fault lies in no single event
     * @param chinese the reason in Chinese
     * @param english the same in English
     */
    public Refused(int event, String chinese, String english) {
        this(event, chinese + " " + english);
    }

    /** @param reason in Chinese and English */
    public Refused(int event, String reason) {
        super(reason);
        this.event = event;
    }

    /** The event's number, from 1; 0 where the fault lies in no single event. */
    public int event() {
        return event;
    }

    /** The reason; never personal data. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
