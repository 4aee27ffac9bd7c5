package org.gongkai.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the site with the records by making every page again, without touching a file. */
@Component
public class SiteCheck {
    private final Site site;
    private final Portal portal;

    SiteCheck(Site site, Portal portal) {
        this.site = site;
        this.portal = portal;
    }

    /** Everything in which the site differs from what the records say; empty when it is right to the byte. */
    public Result run() {
        var differences = new ArrayList<Difference>();
        var expected = new HashSet<String>();
        portal.render((path, content) -> {
            expected.add(path);
            var standing = site.read(path);
            if (standing == null) {
                differences.add(new Difference(path, Kind.MISSING));
            } else if (!Arrays.equals(standing, content) || !site.hasTrueTwin(path)) {
                differences.add(new Difference(path, Kind.DIFFERENT));
            }
        });
        site.paths().stream()
                .filter(path -> !expected.contains(path))
                .forEach(path -> differences.add(new Difference(path, Kind.LEFT_OVER)));
        return new Result(expected.size(), differences);
    }

    /** @param files how many files the site should hold */
    public record Result(int files, List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** A file that is not as it should be. */
    public record Difference(String path, Kind kind) {}

    /** In which way. */
    public enum Kind {
        MISSING,
        DIFFERENT,
        /** It stands there though no record asks for it. */
        LEFT_OVER
    }
}
