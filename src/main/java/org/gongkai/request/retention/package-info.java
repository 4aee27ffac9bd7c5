/** How long a finished case keeps who asked and what was written, and its erasure after that, while every figure stays. */
@NullMarked
package org.gongkai.request.retention;

import org.jspecify.annotations.NullMarked;
