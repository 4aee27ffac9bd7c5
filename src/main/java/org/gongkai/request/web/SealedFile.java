package org.gongkai.request.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.document.FileRefused;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.Requests.Paper;
import org.gongkai.screening.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.multipart.MultipartFile;

/** The form on which a sealed or edited file takes the place of a letter as it was made. */
public record SealedFile(MapBindingResult typed, @Nullable MultipartFile upload) {
    private static final String FILE = "file";
    private static final String REVIEWED = "reviewed";
    private static final String HELD_BECAUSE = "hardBecause";
    private static final int LONGEST = 500;

    public static SealedFile empty() {
        return of(Map.of(), null);
    }

    public static SealedFile of(Map<String, String> sent, @Nullable MultipartFile upload) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, Typed.clean(value)));
        return new SealedFile(new MapBindingResult(typed, "form"), upload);
    }

    /** Whether a file was chosen and somebody answers for it. */
    public boolean isFine() {
        if (upload == null || name().isEmpty()) {
            typed.rejectValue(FILE, "request.letter.file.missing");
        }
        if (!value(REVIEWED).equals("true")) {
            typed.rejectValue(REVIEWED, "request.error.reviewed");
        }
        new Typed(typed).atMost(HELD_BECAUSE, value(HELD_BECAUSE), LONGEST);
        return !typed.hasErrors();
    }

    /** Only after {@link #isFine} said so. */
    public Paper paper() {
        return new Paper(name(), Objects.requireNonNull(upload));
    }

    /** Why it may leave although something was found in it; null where nobody said. */
    public @Nullable String because() {
        return Typed.orNull(value(HELD_BECAUSE));
    }

    /** Whether the gate found something, so that a reason is asked for. */
    public boolean isHeld() {
        return typed.hasFieldErrors(HELD_BECAUSE) || !value(HELD_BECAUSE).isEmpty();
    }

    public void refused(FileRefused refused) {
        typed.rejectValue(FILE, refused.messageKey());
    }

    public void held(Held held) {
        typed.reject(held.messageKey(), new Object[] {held.spots().size()}, null);
        held.spots().stream().map(spot -> spot.finding().messageKey()).distinct().forEach(key -> typed.rejectValue(HELD_BECAUSE, key));
    }

    /** What is to be ticked. */
    public static List<Option> reviewed(Texts t) {
        return List.of(new Option("true", t.get("request.reviewed.yes")));
    }

    private String name() {
        return upload == null || upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
    }

    private String value(String field) {
        return typed.getTargetMap().get(field) instanceof String value ? value : "";
    }
}
