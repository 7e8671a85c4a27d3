package fr.reemploi.bootstrap;

import fr.reemploi.adapters.mail.MailSettings;
import fr.reemploi.adapters.mail.MailSettings.Login;
import fr.reemploi.adapters.mail.MailSettings.Security;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The mail server, as the environment names it. Without a host there is none, and letters stay in
/// the outbox folder.
record MailOptions(Function<String, Optional<String>> environment) {
    private static final String HOST = "REEMPLOI_MAIL_HOST";
    private static final String PORT = "REEMPLOI_MAIL_PORT";
    private static final String USERNAME = "REEMPLOI_MAIL_USERNAME";
    private static final String PASSWORD = "REEMPLOI_MAIL_PASSWORD";
    private static final String FROM = "REEMPLOI_MAIL_FROM";
    private static final String SECURITY = "REEMPLOI_MAIL_SECURITY";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Optional<MailSettings> settings() {
        return environment.apply(HOST).map(String::strip).map(this::settings);
    }

    private MailSettings settings(String host) {
        var security = environment.apply(SECURITY).map(this::security).orElse(Security.STARTTLS);
        var port = environment.apply(PORT).map(this::port).orElse(usual(security));
        return new MailSettings(host, port, security, login(), from(), PATIENCE);
    }

    private static int usual(Security security) {
        return switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    private Security security(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default ->
                    throw new Stop(
                            SECURITY + " vaut « " + word + " », qui n'est pas possible.",
                            "Donnez starttls, tls ou none.");
        };
    }

    private int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) return port;
        } catch (NumberFormatException e) {
            throw noPort(text);
        }
        throw noPort(text);
    }

    private static Stop noPort(String text) {
        return new Stop(
                PORT + " vaut « " + text + " », qui n'est pas un port.",
                "Exemple : " + PORT + "=587");
    }

    private Optional<Login> login() {
        var password = environment.apply(PASSWORD);
        var username = environment.apply(USERNAME);
        if (username.isPresent() != password.isPresent())
            throw new Stop(
                    USERNAME + " et " + PASSWORD + " vont ensemble : l'une manque.",
                    "Donnez les deux, ou aucune si le serveur de courrier n'en demande pas.");
        return username.map(name -> new Login(name, password.orElseThrow()));
    }

    private String from() {
        var from = environment.apply(FROM).map(String::strip).orElse("");
        if (from.matches("[^@\\s<>]+@[^@\\s<>]+")) return from;
        throw new Stop(
                FROM + " vaut « " + from + " », qui n'est pas une adresse.",
                "Donnez l'adresse d'où partent les lettres : " + FROM + "=reemploi@exemple.fr");
    }
}
