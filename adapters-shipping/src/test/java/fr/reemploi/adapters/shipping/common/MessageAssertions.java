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

/// What a person is told, in both languages.
public final class MessageAssertions {
    private static final Pattern CHECK =
            Pattern.compile("(right|wrong)\\(\\s*[A-Za-z\"-]+,\\s*CODE \\+ \"([a-z-]+)\"");

    private MessageAssertions() {}

    public static void areThere(ProbeResult check) {
        is(check.code());
        if (!check.ok()) is(check.code() + ".remedy");
    }

    /// Labels and helps of all fields.
    public static void ofSection(Section section) {
        for (var field : section.fields()) {
            var code = "setting." + section.id() + "." + field.name();
            is(code);
            is(code + ".help");
        }
    }

    /// All that a probe can say, read off its source.
    public static void ofChecks(String probe, String code) throws IOException {
        var source =
                Files.readString(
                        Path.of("src/main/java/fr/reemploi/adapters/shipping", probe + ".java"));
        var found = CHECK.matcher(source).results().toList();
        assertThat(found).hasSizeGreaterThan(5);
        for (var check : found) {
            is(code + check.group(2));
            if (check.group(1).equals("wrong")) is(code + check.group(2) + ".remedy");
        }
    }

    private static void is(String code) {
        assertThat(Language.values())
                .allSatisfy(language ->
                        assertThat(Messages.knows(code, language))
                                .as("%s in %s", code, language)
                                .isTrue());
    }
}
