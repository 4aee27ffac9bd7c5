/**
 * Requests for information (依申请公开): Ordinance, chapter 4. A case is a list of {@link org.gongkai.request.CaseEvent}; all that is
 * said of it is computed by {@link org.gongkai.request.RequestCase}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access", "audit", "page", "database", "authority", "calendar", "document", "mail", "screening", "search", "disclosure"
        })
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
