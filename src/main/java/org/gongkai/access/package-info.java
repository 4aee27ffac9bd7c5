/** Who may do what where: accounts, roles and permissions, signing in, deputies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "page"})
package org.gongkai.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
