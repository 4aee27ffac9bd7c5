/** The tree of public bodies, their contact data, their people and posts over time, the leading group (领导小组). */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "page"})
package org.gongkai.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
