/** Everything of an installation in one file, and back onto an empty machine. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.gongkai.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
