package org.gongkai.command;

/** An option or argument that cannot be understood; the message is one line in Chinese and English. */
final class BadInput extends RuntimeException {
    BadInput(String chinese, String english) {
        super(chinese + " " + english);
    }
}
