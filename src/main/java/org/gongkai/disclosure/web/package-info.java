/** Staff pages of information items, the catalogue and the systems. */
@NullMarked
package org.gongkai.disclosure.web;

import org.jspecify.annotations.NullMarked;
