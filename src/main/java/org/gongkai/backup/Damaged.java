package org.gongkai.backup;

import java.io.IOException;

/** An archive is not as it was written; the message names the part. */
final class Damaged extends IOException {
    Damaged(String what) {
        super(what);
    }
}
