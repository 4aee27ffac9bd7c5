/** Finds what was released, by words, names and document numbers. The index can be thrown away and built again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"screening"})
package org.gongkai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
