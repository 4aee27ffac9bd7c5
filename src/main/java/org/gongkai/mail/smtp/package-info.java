/** Sends over SMTP what the outbox holds. */
@NullMarked
package org.gongkai.mail.smtp;

import org.jspecify.annotations.NullMarked;
