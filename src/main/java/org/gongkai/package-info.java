/** Gongkai (公开): government information disclosure for townships; each package below is one room of it. */
@NullMarked
package org.gongkai;

import org.jspecify.annotations.NullMarked;
