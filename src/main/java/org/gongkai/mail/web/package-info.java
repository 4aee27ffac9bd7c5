/** The staff's pages of the mail: what came, what went, and where the mailbox and the gateway for text messages are. */
@NullMarked
package org.gongkai.mail.web;

import org.jspecify.annotations.NullMarked;
