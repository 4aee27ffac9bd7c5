package org.gongkai.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county with two towns, and the people of the first who handle requests. */
public final class SampleTown {
    public static final AuthorityId TOWN = new AuthorityId(2);
    public static final AuthorityId OTHER_TOWN = new AuthorityId(3);

    private SampleTown() {}

    /** In place of whatever is there. */
    public static void lay(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        truncate authority, account, account_role, request, request_serial, request_event, case_file, letter,
                                 letter_enclosure, letter_version, letter_serial restart identity cascade
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, office, address, postcode, phone,
                                               office_hours, reconsideration_body, court)
                        values (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County', '县政府办公室', null, null, null, null,
                                '示范市人民政府', '示范县人民法院'),
                               (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town', '党政综合办公室', '湾龙镇湾龙街12号',
                                '755201', '0955-1000001', '工作日 8:30–12:00、14:30–18:00', '示范县人民政府', '示范县人民法院'),
                               (1, 'township', 'xian', '西安镇人民政府', '西安镇', 'Xi''an Town', null, null, null, null, null,
                                '示范县人民政府', '示范县人民法院')
                        """)
                .update();
        account(jdbc, 1, 2, "马丽", Role.REQUEST_OFFICER);
        account(jdbc, 2, 2, "李建国", Role.OFFICE_DIRECTOR);
        account(jdbc, 3, 3, "邻镇经办", Role.REQUEST_OFFICER);
        account(jdbc, 4, 2, "赵信", Role.CONTRIBUTOR);
        account(jdbc, 5, 2, "周平", Role.REQUEST_OFFICER);
        account(jdbc, 6, 2, "吴桐", Role.REQUEST_OFFICER);
    }

    public static Staff officer() {
        return staff(1, TOWN, "马丽", Role.REQUEST_OFFICER);
    }

    /** Another officer of the same town. */
    public static Staff colleague() {
        return staff(5, TOWN, "周平", Role.REQUEST_OFFICER);
    }

    /** A third. */
    public static Staff third() {
        return staff(6, TOWN, "吴桐", Role.REQUEST_OFFICER);
    }

    public static Staff director() {
        return staff(2, TOWN, "李建国", Role.OFFICE_DIRECTOR);
    }

    public static Staff neighbour() {
        return staff(3, OTHER_TOWN, "邻镇经办", Role.REQUEST_OFFICER);
    }

    private static Staff staff(long id, AuthorityId authority, String name, Role... roles) {
        return new Staff(
                new AccountId(id), authority, name, Arrays.stream(roles).collect(Collectors.toSet()), Map.of(), Set.of(authority), Set.of(authority));
    }

    private static void account(JdbcClient jdbc, long id, long authority, String name, Role role) {
        jdbc.sql("insert into account (authority_id, login, name, password) values (:authority, :login, :name, '-')")
                .param("authority", authority)
                .param("login", "person" + id)
                .param("name", name)
                .update();
        jdbc.sql("insert into account_role values (:id, :role)").param("id", id).param("role", role.code()).update();
    }

    public static Applicant applicant() {
        return new Applicant(
                "欧阳倩", IdentityDocument.RESIDENT_CARD, "11010519491231002X", null, "138 0000 0000", "Ouyang@example.cn", "湾龙镇东街3号");
    }

    public static Asked asked() {
        return new Asked("2025年危房改造补助发放名册", null, "全镇各村，含金额", WantedForm.PAPER, WantedWay.COLLECT);
    }
}
