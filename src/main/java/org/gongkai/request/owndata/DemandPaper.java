package org.gongkai.request.owndata;

import org.gongkai.document.KeptFile;

/** A file that belongs to a demand. */
public record DemandPaper(KeptFile kept, Role role) {

    /** What it is there for. */
    public enum Role {
        /** It came with the demand, or was added to what proves it. */
        CAME("came"),
        /** What is sent; of several the last. */
        LETTER("letter"),
        /** The same words to edit; never sent. */
        DRAFT("draft"),
        /** It proves that the letter was served. */
        PROOF("proof");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** In the database. */
        String word() {
            return word;
        }

        static Role of(String word) {
            for (var role : values()) {
                if (role.word.equals(word)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("No role of a paper is called " + word);
        }
    }
}
