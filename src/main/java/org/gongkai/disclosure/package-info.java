/** Information items from draft to publication: catalogue, index numbers, review chain, versions, the texts of the systems (制度). Ordinance, chapters 2 and 3. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "page", "authority", "document", "screening", "search"})
package org.gongkai.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
