/** The public site: finished files, written when something is published and answered without a database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "authority", "disclosure", "search", "screening", "document"})
package org.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
