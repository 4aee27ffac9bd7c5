/** Texts that officers use again (文本模板): a body's own and those its superiors share, with names in braces for what each case fills in. */
@NullMarked
package org.gongkai.request.template;

import org.jspecify.annotations.NullMarked;
