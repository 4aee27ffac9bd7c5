/** The work of disclosure itself: plans, meetings, trainings, inspections, as records. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "audit", "authority"})
package org.gongkai.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
