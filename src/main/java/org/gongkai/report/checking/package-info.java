/** The checker on a page: reports are dropped, and come back with their marks; many at once as a table. Nothing of them is kept. */
@NullMarked
package org.gongkai.report.checking;

import org.jspecify.annotations.NullMarked;
