package fr.reemploi.adapters.http.settings;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// What came of trying settings.
record ChecksJson(boolean ok, List<CheckJson> checks) {
    static ChecksJson of(List<ProbeResult> checks, Language language) {
        return new ChecksJson(
                checks.stream().allMatch(ProbeResult::ok),
                checks.stream().map(check -> CheckJson.of(check, language)).toList());
    }

    /// One thing that was tried.
    ///
    /// @param remedy what to do about it; null when it is right
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
