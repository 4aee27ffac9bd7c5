/** What stands in a message as it came over the wire, however broken. */
@NullMarked
package org.gongkai.mail.mime;

import org.jspecify.annotations.NullMarked;
