/** What the templates of the public site are given, ready to be printed. */
@NullMarked
package org.gongkai.portal.view;

import org.jspecify.annotations.NullMarked;
