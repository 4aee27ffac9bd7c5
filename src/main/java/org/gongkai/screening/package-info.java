/** What must not leave the house: personal data, secrecy marks, wrong words, with their places; and the one gate for what leaves. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "document"})
package org.gongkai.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
