/** What was done when by whom: an append-only log in which each entry's hash covers the one before. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongkai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
