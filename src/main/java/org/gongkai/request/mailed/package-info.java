/** Requests that came by e-mail, on the pages: their papers, and the message itself. */
@NullMarked
package org.gongkai.request.mailed;

import org.jspecify.annotations.NullMarked;
