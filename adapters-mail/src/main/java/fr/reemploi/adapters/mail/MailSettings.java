package fr.reemploi.adapters.mail;

import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Duration;
import java.util.Optional;

/// Connection settings of the mail server.
///
/// @param from sender of all messages: an address, or a name and an address (`Site <a@b>`)
/// @param timeout for connecting, and for each read and write
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        Duration timeout) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// Reads the settings; empty if the host or the sender is missing.
    ///
    /// @throws UnavailableException `mail.unavailable` if the password is lost: without it the
    ///   server must not be used, and messages wait until it is entered again
    public static Optional<MailSettings> of(SettingValues values) {
        if (!values.has(MailFields.HOST, MailFields.FROM)) return Optional.empty();
        if (values.isLost(MailFields.PASSWORD))
            throw new UnavailableException("mail.unavailable", Optional.empty());
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

    /// Encryption of the connection.
    public enum Security {
        /// The connection is upgraded to TLS; it fails if the server does not support that.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// No encryption, for a server on the same machine.
        NONE
    }

    /// User name and password for the server.
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
