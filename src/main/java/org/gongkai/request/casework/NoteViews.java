package org.gongkai.request.casework;

import java.util.List;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.template.TemplateText;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.FormTemplates;
import org.springframework.stereotype.Component;

/** Makes a case's notes ready for a page. */
@Component
class NoteViews {
    private final Notes notes;
    private final AccountNames names;
    private final FormTemplates templates;

    NoteViews(Notes notes, AccountNames names, FormTemplates templates) {
        this.notes = notes;
        this.names = names;
        this.templates = templates;
    }

    NotesView all(CaseFile file, Staff staff, Texts t) {
        return since(Integer.MAX_VALUE, file, staff, t);
    }

    /** @param seen how many the officer had before them: what came later is marked */
    NotesView since(int seen, CaseFile file, Staff staff, Texts t) {
        var written = notes.of(staff, file);
        var authors = names.of(written.stream().map(Note::by).distinct().toList());
        List<NotesView.Line> lines = written.stream()
                .map(note -> new NotesView.Line(
                        note.position(),
                        note.words(),
                        authors.getOrDefault(note.by(), ""),
                        Days.moment(t, note.at()),
                        note.position() > seen))
                .toList();
        return new NotesView(lines.size(), lines, templates.offered(staff, TemplateText.NOTE, t));
    }
}
