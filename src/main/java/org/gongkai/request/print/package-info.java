/** What the command {@code clock} prints for people. */
@NullMarked
package org.gongkai.request.print;

import org.jspecify.annotations.NullMarked;
