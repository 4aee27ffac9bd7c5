/** What the program promises, measured: mostly on the running program from outside, as a process that starts, answers and is killed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "access", "authority", "database", "disclosure", "report", "request", "request::law", "request::similar"})
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
