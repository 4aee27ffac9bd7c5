package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a body's catalogue (公开目录).
 *
 * @param slug      its folder under the body's; lower-case letters, digits and hyphens, at most 61
 * @param statutory part of 法定主动公开内容; else a column of the body's own, which stands beside it, never inside
 * @param article   of the Ordinance: {@code 20(7)}, {@code 21}
 * @param counted   of the list by which the body's report counts its items
 * @param position  smaller stands first
 */
public record Category(
        CategoryId id,
        AuthorityId authority,
        String slug,
        String name,
        String nameEn,
        boolean statutory,
        @Nullable String article,
        boolean counted,
        int position) {}
