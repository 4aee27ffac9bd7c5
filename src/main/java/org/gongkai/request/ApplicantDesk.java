package org.gongkai.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.audit.AuditLog;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.PaperAsked;
import org.gongkai.request.Requests.Paper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicants do in their own case, on the day on which they do it: correct the request, ask for paper, withdraw. */
@Component
public class ApplicantDesk {
    /** What the applicant wrote, by this name in the entry's words. */
    public static final String ANSWER = "answer";

    private static final String APPLICANT = "applicant";
    private static final String FORM = "form";

    private final Requests requests;
    private final CaseStore cases;
    private final LetterStore papers;
    private final Files files;
    private final Projections projections;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApplicantDesk(
            Requests requests,
            CaseStore cases,
            LetterStore papers,
            Files files,
            Projections projections,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.papers = papers;
        this.files = files;
        this.projections = projections;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes the answer to a notice to correct (art. 30), received today.
     *
     * @param token of the form: sent twice it is taken once
     * @throws StepRefused if nobody waits for it, or no longer
     * @throws org.gongkai.document.FileRefused if a file cannot be taken; then nothing was
     */
    public CaseFile correct(CaseFile file, String token, String words, List<Paper> added) {
        return record(file, new Happened(new Corrected(requests.today(), false)), token, Map.of(ANSWER, words), added);
    }

    /** @throws StepRefused if the case is closed */
    public CaseFile withdraw(CaseFile file, String token) {
        return record(file, new Happened(new Withdrawn(requests.today())), token, Map.of(), List.of());
    }

    /** @throws StepRefused if it was asked for before */
    public CaseFile askForPaper(CaseFile file, String token) {
        return record(file, new PaperAsked(requests.today()), token, Map.of(), List.of());
    }

    /** Whether applicants may do this now. */
    public boolean mayDo(CaseFile file, Recorded what) {
        return switch (what) {
            case PaperAsked _ -> !file.wantsPaper();
            case Happened(var event) -> requests.standing(file, requests.today()).step(event.type()).isPresent();
            default -> false;
        };
    }

    /** What the applicant sent with an answer. */
    public List<KeptFile> sentBy(CaseFile file) {
        return papers.papersBy(file.id(), APPLICANT).stream().flatMap(it -> files.describe(it).stream()).toList();
    }

    private CaseFile record(CaseFile file, Recorded what, String token, Map<String, String> words, List<Paper> added) {
        try {
            return inTransaction(file.id(), what, token, words, added);
        } catch (EditedMeanwhile edited) {
            // An officer, or the same form a moment before: what applicants do holds beside it, or was taken already.
            return inTransaction(file.id(), what, token, words, added);
        }
    }

    private CaseFile inTransaction(CaseId id, Recorded what, String token, Map<String, String> words, List<Paper> added) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var file = cases.find(id).orElseThrow();
            if (file.entries().stream().anyMatch(entry -> token.equals(entry.words().get(FORM)))) {
                return file;
            }
            if (!mayDo(file, what)) {
                throw StepRefused.notPossible(what);
            }
            var said = new HashMap<>(words);
            said.put(FORM, token);
            var entry = new Entry(file.position() + 1, what, said, APPLICANT, clock.instant());
            cases.append(id, entry);
            added.forEach(paper -> keep(file, paper));
            var after = cases.find(id).orElseThrow();
            projections.write(after);
            audit.record("visitor", what.type(), "request/" + id, file.authority().value(), "entry/" + entry.position());
            return after;
        }));
    }

    private void keep(CaseFile file, Paper paper) {
        try {
            var kept = files.keep(paper.content().getInputStream(), paper.name(), file.authority());
            papers.addPaper(file.id(), kept.id(), kept.name(), APPLICANT, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("A paper of case %s was not kept".formatted(file.id()), e);
        }
    }
}
