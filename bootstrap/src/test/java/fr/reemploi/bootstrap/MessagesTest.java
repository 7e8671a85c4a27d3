package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.shipping.ShippingAdapter;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.bootstrap.config.CoreConfiguration;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:new"
                            + " (?:InvalidInput|Unauthenticated|Forbidden|NotFound|Gone|Conflict|Unavailable|RateLimited|Startup)Exception\\(\\s*|(?:new"
                            + " ApiException|Problem\\.of)\\(\\s*[0-9]+,\\s*"
                            + "|(?:InvalidInputException\\.at|FieldError\\.of|\\.addError)\\(\\s*[^\",]*\"[^\"]*\",\\s*)\"([a-z0-9.-]+)\"");

    @Test
    void every_error_code_has_a_message_in_both_languages() throws IOException {
        var codes = codes();
        assertThat(codes).hasSizeGreaterThan(60);
        codes.forEach(MessagesTest::assertExplained);
    }

    @Test
    void every_fault_of_a_start_has_a_line_to_copy_in_both_languages() throws IOException {
        var faults = codes().stream().filter(code -> code.startsWith("startup.")).toList();
        assertThat(faults)
                .hasSizeGreaterThan(40)
                .allSatisfy(code -> assertExplained(code + ".remedy"));
    }

    @Test
    void every_section_of_the_settings_is_explained_in_both_languages() {
        for (var section : CoreConfiguration.SECTIONS.all()) {
            for (var part : List.of("", ".what", ".instead", ".need"))
                assertExplained("settings." + section.id() + part);
            for (var field : section.fields()) {
                assertExplained(section.labelCode(field));
                assertExplained(section.labelCode(field) + ".help");
            }
        }
    }

    @Test
    void every_carrier_is_named_in_both_languages() {
        for (var carrier : ShippingAdapter.CARRIERS)
            assertExplained("settings." + carrier.section().id() + ".name");
    }

    private static void assertExplained(String code) {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(Messages.contains(code, language))
                                .as("%s in %s", code, language)
                                .isTrue());
    }

    @Test
    void a_long_value_is_shortened_before_it_is_quoted() {
        var sentence = Messages.of(Language.EN, "email.malformed", "x".repeat(5_000));
        assertThat(sentence).hasSizeLessThan(300).contains("…");
    }

    @Test
    void a_sentence_names_the_value_and_the_remedy() {
        var sentence =
                Messages.of(new NotFoundException("vehicle.unknown", "AB-123-CD"), Language.FR);
        assertThat(sentence).contains("AB-123-CD").contains("marque");
    }

    /// Collected from the sources of all modules, so that a new code cannot be forgotten.
    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                for (var source :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    var matcher = CODE.matcher(Files.readString(source));
                    while (matcher.find()) codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }

    /// Only sources are walked: other modules are built at the same time.
    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(Path.of(".."))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .toList();
        }
    }
}
