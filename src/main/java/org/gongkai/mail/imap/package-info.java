/** Reads a mailbox over IMAP, and changes nothing in it but the mark of what was read. */
@NullMarked
package org.gongkai.mail.imap;

import org.jspecify.annotations.NullMarked;
