/** The staff's home: what waits for me, and where I may go. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "authority", "calendar"})
package org.gongkai.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
