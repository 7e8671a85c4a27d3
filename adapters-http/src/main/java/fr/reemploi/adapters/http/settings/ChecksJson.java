package fr.reemploi.adapters.http.settings;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// The results of testing settings.
record ChecksJson(boolean ok, List<CheckJson> checks) {
    static ChecksJson of(List<ProbeResult> checks, Language language) {
        return new ChecksJson(
                checks.stream().allMatch(ProbeResult::ok),
                checks.stream().map(check -> CheckJson.of(check, language)).toList());
    }

    /// One check.
    ///
    /// @param remedy how to fix a failed check; null when it passed
    record CheckJson(String name, boolean ok, String detail, Optional<String> remedy) {
        static CheckJson of(ProbeResult check, Language language) {
            var arguments = check.arguments().toArray();
            var remedy =
                    check.ok()
                            ? Optional.<String>empty()
                            : Optional.of(
                                    Messages.of(language, check.code() + ".remedy", arguments));
            return new CheckJson(
                    check.name(),
                    check.ok(),
                    Messages.of(language, check.code(), arguments),
                    remedy);
        }
    }
}
