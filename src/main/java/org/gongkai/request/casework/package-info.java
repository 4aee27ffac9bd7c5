/** The work on a case inside the house: who does it, and what officers note for each other. Nothing of it goes to the applicant. */
@NullMarked
@NamedInterface("casework")
package org.gongkai.request.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
