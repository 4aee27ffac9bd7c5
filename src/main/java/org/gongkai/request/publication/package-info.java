/** Art. 44: what one applicant was given may interest everybody; the answer becomes a draft that is reviewed like any other. */
@NullMarked
package org.gongkai.request.publication;

import org.jspecify.annotations.NullMarked;
