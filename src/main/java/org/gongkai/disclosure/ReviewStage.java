package org.gongkai.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongkai.access.Permission;
import org.gongkai.access.Role;

/**
 * A step of a body's review chain (art. 17).
 *
 * @param position from 1
 * @param title    as the body calls it: 保密审查, 分管领导审核, 镇长审阅
 * @param role     who decides
 */
public record ReviewStage(int position, Kind kind, String title, Role role) {

    /** Whether somebody with these roles decides here. */
    boolean isFor(Set<Role> roles) {
        return roles.contains(role) && kind.permission().isGrantedTo(roles);
    }

    /** What a stage looks at. */
    public enum Kind {
        /** 保密审查: cannot be left out, and comes first. */
        SECRECY("secrecy", Permission.REVIEW_SECRECY),
        /** 领导审核. */
        LEADER("leader", Permission.APPROVE_ITEMS);

        private final String code;
        private final Permission permission;

        Kind(String code, Permission permission) {
            this.code = code;
            this.permission = permission;
        }

        public String code() {
            return code;
        }

        /** The roles that may decide at such a stage. */
        public List<Role> roles() {
            return Arrays.stream(Role.values()).filter(role -> permission.isGrantedTo(Set.of(role))).toList();
        }

        /** What whoever decides must hold, beside the stage's role. */
        public Permission permission() {
            return permission;
        }

        static Kind of(String code) {
            return Codes.find(values(), Kind::code, code);
        }
    }
}
