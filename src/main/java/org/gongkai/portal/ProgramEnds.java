package org.gongkai.portal;

/** The program ends before these pages are written. Nothing is lost: the next start writes them. */
final class ProgramEnds extends RuntimeException {
    ProgramEnds() {
        super("The program ends; the next start writes these pages.");
    }
}
