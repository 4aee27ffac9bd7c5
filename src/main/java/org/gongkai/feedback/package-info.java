/** What residents say: consultations (咨询), complaints (举报投诉), errors found (找错), and the body's public answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "access", "audit", "authority", "calendar"})
package org.gongkai.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
