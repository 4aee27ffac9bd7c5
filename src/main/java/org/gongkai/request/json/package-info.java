/** Events and cases in the words of the clock's contract: what is stored, what comes in and what goes out. */
@NullMarked
package org.gongkai.request.json;

import org.jspecify.annotations.NullMarked;
