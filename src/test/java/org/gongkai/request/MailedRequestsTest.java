package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongkai.access.Forbidden;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.Intake;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.law.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message of the inbox becomes a case once, and what came with it goes with it. */
class MailedRequestsTest extends InTheTown {
    private static final String MESSAGE =
            """
            From: Ouyang <ouyang@example.cn>
            Subject: request
            Message-ID: <one@example.cn>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=B

            --B
            Content-Type: text/plain; charset=utf-8

            申请公开名册
            --B
            Content-Type: text/plain; charset=utf-8; name="form.txt"
            Content-Disposition: attachment

            申请表
            --B
            Content-Type: application/octet-stream; name="evil.exe"
            Content-Disposition: attachment

            MZ
            --B--
            """;

    @Autowired
    private MailedRequests mailed;

    @Autowired
    private Intake intake;

    @Autowired
    private Inbox inbox;

    @Test
    void itsTextAndItsFilesArePapersOfTheCaseAndWhatMayNotBeKeptStaysInTheMessage() {
        var mail = comes();
        var id = mailed.register(officer(), mail, applicant(), asked(), byMail()).orElseThrow();

        assertThat(mailed.papers(officer(), read(id))).extracting(CasePaper::title).containsExactly("来信.txt", "form.txt");
        assertThat(new String(bytes(mailed.papers(officer(), read(id)).getFirst().file()), StandardCharsets.UTF_8)).contains("申请公开名册");
        assertThat(new String(mailed.original(officer(), read(id)).orElseThrow(), StandardCharsets.UTF_8)).contains("evil.exe");
        assertThat(inbox.count(officer(), State.UNOPENED)).isZero();
        assertThat(inbox.open(officer(), mail)).as("it has the readers of its case").isEmpty();
    }

    @Test
    void byMailItIsReceivedOnTheDayOnWhichBothSidesConfirm() {
        var id = mailed.register(officer(), comes(), applicant(), asked(), byMail()).orElseThrow();

        assertThat(standing(id).state()).isEqualTo(CaseState.AWAITING_CONFIRMATION);
        assertThat(count("select count(*) from letter")).isZero();
    }

    @Test
    void twoOfficersWhoRegisterItAtOnceMakeOneCase() throws Exception {
        var mail = comes();
        Callable<Boolean> register = () -> mailed.register(officer(), mail, applicant(), asked(), byMail()).isPresent();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var made = 0;
            for (var each : threads.invokeAll(List.of(register, register))) {
                made += each.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
        assertThat(count("select count(*) from request")).isEqualTo(1);
    }

    @Test
    void anotherTownReachesNeitherTheMessageNorItsPapers() {
        var mail = comes();
        assertThatThrownBy(() -> mailed.register(neighbour(), mail, applicant(), asked(), byMail())).isInstanceOf(Forbidden.class);
        var file = read(mailed.register(officer(), mail, applicant(), asked(), byMail()).orElseThrow());

        assertThatThrownBy(() -> mailed.papers(neighbour(), file)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mailed.original(neighbour(), file)).isInstanceOf(Forbidden.class);
        assertThat(count("select count(*) from request")).isEqualTo(1);
    }

    private long comes() {
        intake.take(TOWN, MESSAGE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), clock.instant());
        return inbox.list(officer(), State.UNOPENED, 1, 1).getFirst().id();
    }

    private Received byMail() {
        return new Received(LocalDate.of(2026, 11, 23), Channel.EMAIL, null, ApplicantKind.NATURAL);
    }
}
