/** The pages on which template texts are kept. */
@NullMarked
package org.gongkai.request.template.desk;

import org.jspecify.annotations.NullMarked;
