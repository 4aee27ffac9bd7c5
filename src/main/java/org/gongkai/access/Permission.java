package org.gongkai.access;

import static org.gongkai.access.Reach.OWN;
import static org.gongkai.access.Reach.TREE;
import static org.gongkai.access.Role.ADMINISTRATOR;
import static org.gongkai.access.Role.CLERK;
import static org.gongkai.access.Role.CONTRIBUTOR;
import static org.gongkai.access.Role.DEPUTY_LEADER;
import static org.gongkai.access.Role.INSPECTOR;
import static org.gongkai.access.Role.LEADER;
import static org.gongkai.access.Role.OFFICE_DIRECTOR;
import static org.gongkai.access.Role.REQUEST_OFFICER;
import static org.gongkai.access.Role.SECRECY_REVIEWER;
import static org.gongkai.access.Role.SUPERVISOR;

import java.util.Set;

/** The one table that says which role may do what, and where in the tree of bodies. */
public enum Permission {
    /** Sign in, own password and second factor, own home. */
    WORK(OWN, Role.values()),

    READ_ITEMS(TREE, CLERK, CONTRIBUTOR, SECRECY_REVIEWER, DEPUTY_LEADER, LEADER, REQUEST_OFFICER, OFFICE_DIRECTOR, INSPECTOR, SUPERVISOR),
    WRITE_ITEMS(OWN, CLERK, CONTRIBUTOR),
    /** Catalogue entry, attribute, publication channels, withdrawal: what has effect outside. */
    MANAGE_ITEMS(OWN, CLERK),
    REVIEW_SECRECY(OWN, SECRECY_REVIEWER),
    APPROVE_ITEMS(OWN, DEPUTY_LEADER, LEADER),

    READ_REQUESTS(OWN, CLERK, REQUEST_OFFICER, OFFICE_DIRECTOR, LEADER),
    HANDLE_REQUESTS(OWN, CLERK, REQUEST_OFFICER),
    /** Say who works on a case and who stands in; administrators see no cases. */
    ASSIGN_REQUESTS(OWN, CLERK, OFFICE_DIRECTOR, LEADER),
    /** Consent of the head of the work body to an extension (art. 33). */
    CONSENT_TO_EXTENSION(OWN, OFFICE_DIRECTOR),
    /** Making what one applicant was given a draft for everybody (art. 44). */
    PUBLISH_ANSWERS(OWN, CLERK),
    /** Erase what is personal in cases whose archive term is over, and set that term. */
    ERASE_REQUESTS(OWN, OFFICE_DIRECTOR),

    READ_FEEDBACK(OWN, CLERK, REQUEST_OFFICER, OFFICE_DIRECTOR, DEPUTY_LEADER, LEADER, INSPECTOR),
    ANSWER_FEEDBACK(OWN, CLERK, OFFICE_DIRECTOR),

    READ_CHANNELS(TREE, CLERK, OFFICE_DIRECTOR, INSPECTOR, SUPERVISOR),
    MANAGE_CHANNELS(OWN, CLERK),

    READ_WORK_RECORDS(TREE, CLERK, OFFICE_DIRECTOR, INSPECTOR, DEPUTY_LEADER, LEADER, SUPERVISOR),
    KEEP_WORK_RECORDS(OWN, CLERK, OFFICE_DIRECTOR, INSPECTOR),

    READ_REPORTS(TREE, CLERK, OFFICE_DIRECTOR, INSPECTOR, DEPUTY_LEADER, LEADER, SUPERVISOR),
    WRITE_REPORTS(OWN, CLERK),
    /** The day by which the bodies below hand up their reports, and sending one back. */
    COLLECT_REPORTS(TREE, SUPERVISOR),

    /** The body's own review chain (art. 17): who passes what is to be published, and in which order. */
    SET_REVIEW_CHAIN(OWN, ADMINISTRATOR, OFFICE_DIRECTOR),

    MANAGE_AUTHORITY(OWN, ADMINISTRATOR),
    MANAGE_ACCOUNTS(OWN, ADMINISTRATOR),
    /** The working-day calendar, one for the whole installation. */
    MANAGE_CALENDAR(OWN, ADMINISTRATOR),
    READ_AUDIT(OWN, ADMINISTRATOR, INSPECTOR);

    private final Reach reach;
    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Role> roles;

    Permission(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = Set.of(roles);
    }

    public boolean isGrantedTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Whether it holds in the bodies below one's own, too. */
    public Reach reach() {
        return reach;
    }
}
