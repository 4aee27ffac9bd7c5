package org.gongkai.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the program runs on.
 *
 * @param port 0 (any free one) to 65535
 * @param data the data folder, absolute; made at the start where it is missing
 * @param baseUrl the address that people use, without a slash at its end; empty: this machine's
 * @param databaseUrl an external PostgreSQL; empty: the program's own
 */
record Settings(int port, Path data, Optional<String> baseUrl, Optional<String> databaseUrl) {
    private static final Set<String> NAMES = Set.of("port", "data", "base-url", "database-url");

    /** @throws BadInput where an option is unknown or its value cannot be used */
    static Settings parse(List<String> args) {
        var options = Options.parse(args, NAMES, Set.of());
        options.requireNoRest();
        return new Settings(
                port(options.value("port").orElse("8080")),
                folder(options.value("data").orElse("data")),
                options.value("base-url").map(Settings::webAddress),
                options.value("database-url").map(Settings::databaseAddress));
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new BadInput("端口“%s”应为 1 至 65535。".formatted(text), "Port '%s' is none of 1 to 65535.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    /** @throws BadInput where the text names no folder */
    static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new BadInput("“%s”不能作文件夹名。".formatted(text), "'%s' names no folder.".formatted(text));
        }
    }

    private static String webAddress(String text) {
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return text.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // refused below like every other text that is no address
        }
        throw new BadInput(
                "网址“%s”应以 http:// 或 https:// 开头。".formatted(text), "'%s' is no http or https address.".formatted(text));
    }

    /** @throws BadInput where it is none of PostgreSQL's */
    static String databaseAddress(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            // What was typed may hold a password: it is not repeated.
            throw new BadInput("数据库地址应以 jdbc:postgresql: 开头。", "--database-url begins with jdbc:postgresql:.");
        }
        return text;
    }

    /** The same as the settings that the modules read. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("gongkai.data", data.toString());
        baseUrl.ifPresent(url -> properties.put("gongkai.base-url", url));
        databaseUrl.ifPresent(url -> properties.put("gongkai.database-url", url));
        return properties;
    }
}
