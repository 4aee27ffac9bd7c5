/** What every page is given: its words, its frame, the fields of its form. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongkai.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
