package org.gongkai.authority;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A public body (行政机关), or an office or village that belongs to one.
 *
 * @param creditCode          统一社会信用代码, 18 characters
 * @param reconsiderationBody named in a decision's remedies, as is {@code court} (Ordinance art. 51)
 * @param letterCode          机关代字 of its letters' numbers; null where it keeps to the one made of its short name
 * @param requestChannels     channels announced in the guide; what is announced binds the body
 * @param reconstructed       sample data, marked on every page
 */
public record Authority(
        AuthorityId id,
        @Nullable AuthorityId parent,
        Level level,
        String slug,
        String name,
        String shortName,
        String nameEn,
        @Nullable String creditCode,
        Contact contact,
        @Nullable String reconsiderationBody,
        @Nullable String court,
        @Nullable String letterCode,
        List<String> requestChannels,
        boolean reconstructed) {

    public Authority {
        requestChannels = List.copyOf(requestChannels);
    }

    /** 机关代字, with which its letters' numbers begin: {@code 湾龙政} of 湾龙镇, unless it has one of its own. */
    public String codeOfLetters() {
        return letterCode != null && !letterCode.isBlank() ? letterCode : shortName.replaceFirst("(?<=..)(街道|镇|乡|县|区|市|省)$", "") + "政";
    }

    /** What the guide must say of the work body (政府信息公开工作机构, art. 12). */
    public record Contact(
            @Nullable String office,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String officeHours) {

        /** Office, address, postcode and telephone in one line, as the foot of a page has them. */
        public String inOneLine() {
            return Stream.of(office, address, postcode, phone)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }
}
