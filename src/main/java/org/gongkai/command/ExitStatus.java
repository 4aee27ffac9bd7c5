package org.gongkai.command;

/** How a command ended, as the shell sees it. */
public final class ExitStatus {
    public static final int DONE = 0;
    /** Done, and what was examined has faults that must not stay. */
    public static final int HARD_FINDINGS = 1;

    public static final int BAD_INPUT = 2;
    /** Something about this machine forbids it: a port in use, a folder that cannot be written. */
    public static final int CANNOT_WORK_HERE = 3;

    private ExitStatus() {}
}
