/** How a reconsideration, a lawsuit or a complaint to the superior goes on, and what the body owes in it. Pure. */
@NullMarked
package org.gongkai.request.remedy;

import org.jspecify.annotations.NullMarked;
