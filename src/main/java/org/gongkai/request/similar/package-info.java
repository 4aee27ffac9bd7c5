/** Earlier requests for nearly the same: so that alike is answered alike (art. 36), and the same is not answered twice (art. 36(6)). */
@NullMarked
@NamedInterface("similar")
package org.gongkai.request.similar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
