package fr.reemploi.bootstrap.cli;

import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.shared.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The language of errors on the command line: English where the terminal's locale is English, else
/// French.
final class CommandLanguage {
    private CommandLanguage() {}

    static Language current() {
        return of(StartupOptions::environment);
    }

    static Language of(Function<String, Optional<String>> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> environment.apply(name).stream())
                .findFirst()
                .filter(locale -> locale.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(_ -> Language.EN)
                .orElse(Language.FR);
    }
}
