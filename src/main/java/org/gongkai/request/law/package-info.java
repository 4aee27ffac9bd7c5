/**
 * The law as dated data: articles, editions, outcomes with their grounds, letters, remedies and the cells they count in, fees. It knows
 * of no case; what it makes of one is computed in {@link org.gongkai.request.clock}.
 */
@NullMarked
@NamedInterface("law")
package org.gongkai.request.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
