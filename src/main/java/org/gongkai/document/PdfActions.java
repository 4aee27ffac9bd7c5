package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** What in a PDF does something when it is opened or clicked, or hides a further file. */
final class PdfActions {
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "GoToE");
    private static final Set<COSName> PARTS = Set.of(
            COSName.JS,
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("XFA"));

    private PdfActions() {}

    /** Walks every object of the file, those that nothing points to as well: a reader may still find them. */
    static boolean in(COSDocument document) throws IOException {
        var waiting = new ArrayDeque<COSBase>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.add(document.getTrailer());
        for (var key : document.getXrefTable().keySet()) {
            waiting.add(document.getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!seen.add(next)) {
                continue;
            }
            switch (next) {
                case COSObject reference -> add(waiting, reference.getObject());
                case COSArray array -> array.forEach(value -> add(waiting, value));
                case COSDictionary dictionary -> {
                    if (acts(dictionary)) {
                        return true;
                    }
                    dictionary.getValues().forEach(value -> add(waiting, value));
                }
                default -> {} // numbers, names and strings do nothing
            }
        }
        return false;
    }

    private static boolean acts(COSDictionary dictionary) {
        var action = dictionary.getNameAsString(COSName.S);
        return (action != null && ACTIONS.contains(action)) || dictionary.keySet().stream().anyMatch(PARTS::contains);
    }

    private static void add(ArrayDeque<COSBase> waiting, @Nullable COSBase value) {
        if (value != null) {
            waiting.add(value);
        }
    }
}
