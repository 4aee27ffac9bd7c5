/** The sample city, its two counties and their five towns: their records as resources, and what lays them down in an empty database. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "authority", "database", "disclosure", "mail", "page", "report", "request", "request::law", "request::archive", "request::casework", "request::owndata"})
package org.gongkai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
