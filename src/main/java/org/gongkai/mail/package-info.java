/** E-mail and text messages: what goes out, stored before it is sent; a body's mailbox, of which every message is stored before it is marked as read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "page", "document", "screening", "authority"})
package org.gongkai.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
