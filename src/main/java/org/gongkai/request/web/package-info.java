/** The pages of requests: the applicant's and the staff's. */
@NullMarked
package org.gongkai.request.web;

import org.jspecify.annotations.NullMarked;
