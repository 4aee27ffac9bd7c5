package org.gongkai.demo;

import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays down the sample city, its two counties and their five towns: their records, from which every figure is counted. */
@Service
public class DemoTowns {
    private final Authorities authorities;
    private final BodyLayer bodies;
    private final ItemLayer items;
    private final LedgerLayer ledgers;
    private final DeskLayer desk;
    private final TextLayer texts;
    private final RequestLayer requests;
    private final PastRequestLayer pastRequests;
    private final MailLayer mail;
    private final ReportLayer reports;
    private final AuditLog audit;

    DemoTowns(
            Authorities authorities,
            BodyLayer bodies,
            ItemLayer items,
            LedgerLayer ledgers,
            DeskLayer desk,
            TextLayer texts,
            RequestLayer requests,
            PastRequestLayer pastRequests,
            MailLayer mail,
            ReportLayer reports,
            AuditLog audit) {
        this.authorities = authorities;
        this.bodies = bodies;
        this.items = items;
        this.ledgers = ledgers;
        this.desk = desk;
        this.texts = texts;
        this.requests = requests;
        this.pastRequests = pastRequests;
        this.mail = mail;
        this.reports = reports;
        this.audit = audit;
    }

    /**
     * Lays all of it down, or nothing.
     *
     * @return false if they are there already, with what people have done since
     */
    @Transactional
    public boolean layDown() {
        if (authorities.head().isPresent()) {
            return false;
        }
        SampleFolder.ALL.forEach(this::lay);
        return true;
    }

    private void lay(String folder) {
        var sample = SampleFolder.read(folder);
        var authority = bodies.lay(sample);
        var laid = items.lay(sample, authority);
        ledgers.lay(sample, authority, laid);
        desk.lay(sample, authority);
        texts.lay(authorities.byId(authority));
        requests.lay(sample, authority);
        pastRequests.lay(sample, authority);
        mail.lay(folder, authority);
        reports.lay(sample, authority, laid);
        audit.record("program", "sample-laid-down", "authority/" + authority, authority.value(), "items " + laid.size());
    }
}
