package fr.reemploi.adapters.mail;

import java.time.Duration;
import java.util.Optional;

/// Which server letters are handed to.
///
/// @param from the address they come from
/// @param patience how long connecting, and each answer of the server, may take
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        String from,
        Duration patience) {
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
