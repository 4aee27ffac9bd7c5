package org.gongkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Style sheet and scripts, which lie in the site beside the pages. */
@Component
class Assets {
    /** Name in the site, and where the program has it. */
    private static final Map<String, String> FILES = Map.of(
            "assets/gongkai.css", "assets/gongkai.css",
            "assets/face.js", "assets/face.js",
            "assets/editor.js", "assets/editor.js",
            "assets/proof.js", "assets/proof.js",
            "assets/proof-work.js", "assets/proof-work.js",
            "assets/htmx.min.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    void all(Pages pages) {
        FILES.forEach((name, source) -> {
            try (var in = new ClassPathResource(source).getInputStream()) {
                pages.put(name, Objects.requireNonNull(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("Missing from the program: " + source, e);
            }
        });
    }
}
