package fr.reemploi.adapters.shipping.common;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Asserts that messages exist in both languages.
public final class MessageAssertions {
    private static final Pattern CHECK =
            Pattern.compile("(passed|failed)\\(\\s*[A-Za-z\"-]+,\\s*CODE \\+ \"([a-z-]+)\"");

    private MessageAssertions() {}

    public static void assertDefined(ProbeResult check) {
        assertKey(check.code());
        if (!check.ok()) assertKey(check.code() + ".remedy");
    }

    /// Asserts labels and help texts of all fields.
    public static void assertSection(Section section) {
        for (var field : section.fields()) {
            var code = "setting." + section.id() + "." + field.name();
            assertKey(code);
            assertKey(code + ".help");
        }
    }

    /// Asserts the messages of all findings a probe can return, found in its source code.
    public static void assertProbe(String carrier, String probe, String code) throws IOException {
        var source =
                Files.readString(
                        Path.of(
                                "src/main/java/fr/reemploi/adapters/shipping",
                                carrier,
                                probe + ".java"));
        var matches = CHECK.matcher(source).results().toList();
        assertThat(matches).hasSizeGreaterThan(5);
        for (var check : matches) {
            assertKey(code + check.group(2));
            if (check.group(1).equals("failed")) assertKey(code + check.group(2) + ".remedy");
        }
    }

    private static void assertKey(String code) {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(Messages.contains(code, language))
                                .as("%s in %s", code, language)
                                .isTrue());
    }
}
