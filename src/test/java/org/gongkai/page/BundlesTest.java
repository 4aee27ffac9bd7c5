package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class BundlesTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern USED_IN_A_TEMPLATE = Pattern.compile("\\bt(?:\\(\\))?\\.get\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"");

    @ParameterizedTest(name = "{0}")
    @MethodSource("chinese")
    void everyTextHasItsEnglish(String bundle) throws IOException {
        var chinese = keys(bundle + ".properties");
        assertThat(keys(bundle + "_en.properties")).isEqualTo(chinese);
        assertThat(chinese).allMatch(key -> key.startsWith(bundle + "."), "its key begins with the module's name");
    }

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(chinese().map(bundle -> "texts/" + bundle).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var used = USED_IN_A_TEMPLATE.matcher(Files.readString(template));
                while (used.find()) {
                    assertThat(messages.getMessage(used.group(1), null, null, Locale.SIMPLIFIED_CHINESE))
                            .as("%s in %s", used.group(1), template)
                            .isNotNull();
                }
            }
        }
    }

    static Stream<String> chinese() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(TEXTS.resolve(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
