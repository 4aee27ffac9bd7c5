/** One item, many channels: reading points (公共查阅点) and what is carried there, with proof; how often pages are read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "audit", "authority", "calendar", "disclosure"})
package org.gongkai.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
