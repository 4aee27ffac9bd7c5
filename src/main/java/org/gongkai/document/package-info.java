/** Files that were handed in, the text in them, and the letters and posters that the program makes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.gongkai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
