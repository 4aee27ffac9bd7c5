package org.gongkai.request.similar;

import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in a case.
 *
 * @param documentNumber empty where none was given
 */
record AskedEarlier(CaseId id, String documentNumber, Wording wording) {
    /** Farther on descriptions tell of forms and ways. */
    private static final int READ = 150;

    static AskedEarlier of(CaseId id, String subject, @Nullable String documentNumber, String description) {
        var head = description.substring(0, Math.min(READ, description.length()));
        return new AskedEarlier(id, bare(documentNumber), Wording.of(subject + "\n" + head));
    }

    static AskedEarlier of(CaseFile file) {
        var asked = file.asked();
        return of(file.id(), asked.subject(), asked.documentNumber(), asked.description());
    }

    /** From 0 to 1; whoever names the same document asks for the same, in whatever words. */
    double nearness(AskedEarlier other, Rarity rarity) {
        return !documentNumber.isEmpty() && documentNumber.equals(other.documentNumber) ? 1 : rarity.nearness(wording, other.wording);
    }

    private static String bare(@Nullable String documentNumber) {
        return documentNumber == null ? "" : documentNumber.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
