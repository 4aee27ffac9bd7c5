/** Handing a text message to a gateway over HTTP. */
@NullMarked
package org.gongkai.mail.sms;

import org.jspecify.annotations.NullMarked;
