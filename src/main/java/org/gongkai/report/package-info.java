/** What is derived from a year's records: figures that open, the statutory forms, the annual report. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "audit", "authority", "calendar", "disclosure", "document", "request", "request::law"})
package org.gongkai.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
