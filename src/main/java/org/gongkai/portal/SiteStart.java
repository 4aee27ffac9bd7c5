package org.gongkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** At the start: a site that is missing, or was written by another edition of the program, is written as a whole. */
@Component
class SiteStart {
    private static final Logger log = LoggerFactory.getLogger(SiteStart.class);

    private final Site site;
    private final Portal portal;
    private final Bodies bodies;
    private final SiteSettings settings;
    private final AsyncTaskExecutor background;

    /** @param applicationTaskExecutor the program's end waits for what it does */
    SiteStart(Site site, Portal portal, Bodies bodies, SiteSettings settings, AsyncTaskExecutor applicationTaskExecutor) {
        this.site = site;
        this.portal = portal;
        this.bodies = bodies;
        this.settings = settings;
        this.background = applicationTaskExecutor;
    }

    @EventListener(ApplicationReadyEvent.class)
    void writeWhatIsMissing() throws IOException {
        if (bodies.head().isEmpty()) {
            site.nowWhole(); // there is nothing to write yet
            return;
        }
        var edition = edition();
        var mark = site.mark();
        if (!site.isWhole()) {
            // Never whole so far, or deleted: the program is not ready before it is.
            CompletableFuture.runAsync(() -> write(mark, edition), background).join();
        } else if (!Files.readString(mark).equals(edition)) {
            // The pages of the edition before stand until their turn comes: nobody waits.
            background.execute(() -> write(mark, edition));
        }
    }

    private void write(Path mark, String edition) {
        try {
            var files = portal.writeAll();
            Files.writeString(mark, edition);
            site.nowWhole();
            log.info("The site was written as a whole: {} files", files);
        } catch (ProgramEnds e) {
            log.info("The site is not whole: the program ends, the next start writes it"); // the mark is not there, or an old one
        } catch (IOException e) {
            throw new UncheckedIOException("Not written: " + mark, e);
        }
    }

    /** What every page depends on beside the records: templates, words, style, the code that fills them, the site's address. */
    private String edition() throws IOException {
        var sha256 = sha256();
        for (var pattern : new String[] {
            "classpath*:gg/jte/generated/**/{portal,layout,part}/*", "classpath*:texts/p*.properties", "classpath*:assets/*",
            "classpath*:org/gongkai/portal/**/*.class"
        }) {
            var found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(Resource::getDescription));
            for (var resource : found) {
                if (resource.isReadable()) {
                    sha256.update(resource.getContentAsByteArray());
                }
            }
        }
        sha256.update((settings.url("") + settings.idCode()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
