package fr.reemploi.adapters.mail;

import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Duration;
import java.util.Optional;

/// Which server letters are handed to.
///
/// @param from the address they come from
/// @param timeout how long connecting, and each answer of the server, may take
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        Duration timeout) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// Settings as they were filled in; empty as long as host or sender are missing.
    public static Optional<MailSettings> of(SettingValues values) {
        if (!values.has(MailFields.HOST, MailFields.FROM)) return Optional.empty();
        var security = EnumNames.parse(Security.class, values.required(MailFields.SECURITY));
        var login =
                values.text(MailFields.USERNAME)
                        .flatMap(name ->
                                values.text(MailFields.PASSWORD)
                                        .map(password -> new Login(name, password)));
        return Optional.of(
                new MailSettings(
                        values.required(MailFields.HOST),
                        values.text(MailFields.PORT)
                                .map(Integer::parseInt)
                                .orElse(defaultPort(security)),
                        security,
                        login,
                        values.required(MailFields.FROM),
                        TIMEOUT));
    }

    private static int defaultPort(Security security) {
        return switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    /// How the way to the server is kept secret.
    public enum Security {
        /// It begins in clear and goes on encrypted, or not at all.
        STARTTLS,
        /// Encrypted from the first byte.
        TLS,
        /// Not: for a server on this machine.
        NONE
    }

    /// Who we are to the server.
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
