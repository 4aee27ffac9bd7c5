package org.gongkai.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongkai.access.AuthorityId;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseId;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.Requests;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.archive.ArchivePackages;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two requests of a year before all sample reports, whose archive term is over: one was handed to the archive, one was not yet. */
@Component
class PastRequestLayer {
    /** In each body that has requests. */
    static final int LAID = 2;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate RECEIVED = LocalDate.of(2013, 3, 4);
    private static final LocalDate ANSWERED = LocalDate.of(2013, 3, 20);

    private final Requests requests;
    private final ArchivePackages packages;
    private final SampleStaff staff;
    private final MessageSource messages;

    PastRequestLayer(Requests requests, ArchivePackages packages, SampleStaff staff, MessageSource messages) {
        this.requests = requests;
        this.packages = packages;
        this.staff = staff;
        this.messages = messages;
    }

    void lay(SampleBody sample, AuthorityId authority) {
        if (sample.requests().isEmpty()) {
            return;
        }
        var archived = answered(authority, "申请人乙（示例）", "2012年农村低保名额分配情况（示例）");
        answered(authority, "申请人丙（示例）", "2012年村级道路硬化项目清单（示例）");
        var officer = staff.withLogin(sample.head().slug() + ".requests");
        try {
            packages.write(
                    officer, requests.find(officer, archived).orElseThrow(), new Texts(messages, Locale.SIMPLIFIED_CHINESE), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseId answered(AuthorityId authority, String applicant, String subject) {
        return requests.takeIn(
                authority,
                new Applicant(applicant, IdentityDocument.OTHER, "DEMO-2013", null, null, null, "示例路1号"),
                new Asked(subject, null, "希望获取全镇各村的情况。", WantedForm.PAPER, WantedWay.COLLECT),
                RECEIVED.atTime(10, 0).atZone(CHINA).toInstant(),
                List.of(
                        new Received(RECEIVED, Channel.COUNTER, null, ApplicantKind.NATURAL),
                        new Decided(ANSWERED, List.of(Outcome.DISCLOSED), ANSWERED, ServiceWay.DIRECT, false)));
    }
}
