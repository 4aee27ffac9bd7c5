package org.gongkai.request;

import java.time.Clock;
import java.util.Optional;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.document.LabelPdf;
import org.gongkai.request.Requests.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does with a letter that was made: edits and seals it, and puts it into an envelope. */
@Component
public class LetterDesk {
    private final Letters letters;
    private final CaseStore cases;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    LetterDesk(Letters letters, CaseStore cases, Files files, AuditLog audit, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letter of this case with this id. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(CaseFile file, long letter) {
        return letters.of(file.id()).stream().filter(it -> it.id() == letter).findFirst();
    }

    /** Who replaced what the program made, and when. */
    @Transactional(readOnly = true)
    public Optional<Letter.Replaced> replaced(Letter letter) {
        return letters.replaced(letter);
    }

    /** A letter as DOCX, to edit; empty unless the letter itself was let out. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> draft(CaseFile file, Letter letter) {
        return letters.released(letter, file.authority()).flatMap(_ -> files.describe(letter.draft()));
    }

    /**
     * Puts a sealed or edited file in place of what is sent. What was there stays with the case.
     *
     * @param letter  as the officer saw it
     * @param because why it may leave although the gate found something; null where nobody said
     * @throws EditedMeanwhile if somebody replaced it since
     * @throws StepRefused if it was served already
     * @throws org.gongkai.document.FileRefused if it cannot be taken
     * @throws org.gongkai.screening.Held if something in it must not leave
     */
    @Transactional
    public void replace(Staff staff, CaseFile file, Letter letter, Paper paper, @Nullable String because) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        if (file.isServed(letter)) {
            throw StepRefused.alreadyServed();
        }
        if (find(file, letter.id()).filter(now -> now.version() == letter.version()).isEmpty()) {
            throw new EditedMeanwhile(file.id(), letter.position());
        }
        letters.replace(file, letter, paper, because, staff.actor(), clock.instant());
        audit.record(staff.actor(), "letter-replaced", "request/" + file.id(), file.authority().value(), "letter/" + letter.id());
    }

    /**
     * A label for the envelope, as PDF; the look at the address is logged. Empty where no address was given.
     *
     * @throws Forbidden if somebody else works on the case
     */
    @Transactional
    public Optional<byte[]> label(Staff staff, CaseFile file, Letter letter) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        if (!file.assignment().isOpenTo(staff)) {
            throw new Forbidden(Permission.HANDLE_REQUESTS);
        }
        audit.record(staff.actor(), "looked at applicant", "request/" + file.id(), file.authority().value(), "label/" + letter.id());
        var words = file.entry(letter.position()).orElseThrow().words();
        var applicant = cases.applicant(file.id());
        var name = letter.kind().isForApplicant() ? applicant.name() : words.getOrDefault("consulted", "");
        var address = letter.kind().isForApplicant() ? applicant.address() : words.get("consultedAddress");
        var body = letters.body(file);
        return address == null || address.isBlank()
                ? Optional.empty()
                : Optional.of(LabelPdf.render(new LabelPdf.Label(
                        name,
                        letter.kind().isForApplicant() ? applicant.phone() : null,
                        address,
                        body.name(),
                        body.contact().inOneLine(),
                        letter.number())));
    }
}
