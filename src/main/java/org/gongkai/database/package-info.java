/** The database: PostgreSQL started by the program itself or a server named in the settings, and its tables. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongkai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
