/** The command line: names, options, exit status. Commands that need no database start neither it nor Spring. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "authority", "backup", "bench", "database", "demo", "portal", "report", "request", "screening"})
package org.gongkai.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
