package fr.reemploi.adapters.mail;

import fr.reemploi.application.settings.ProbeRecipients.Recipient;
import fr.reemploi.application.settings.ProbeResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Says why a message could not be sent, with what the server answered.
record MailFailure(MailSettings server, Optional<Recipient> recipient) {
    private static final int MAX_ANSWER_LENGTH = 300;
    // a mail server greets with a number of three digits
    private static final Pattern OTHER_GREETING = Pattern.compile("response: (?![0-9]{3}\\b)");

    ProbeResult result(MessagingException failure) {
        var causes = causes(failure);
        return causes.stream()
                .flatMap(cause -> rejection(cause).stream())
                .findFirst()
                .or(() -> encryption(causes))
                .orElseGet(() -> connection(causes));
    }

    /// What the server refused.
    private Optional<ProbeResult> rejection(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException refused ->
                    failed("credentials", "login-refused", server.host(), line(refused));
            case SMTPSenderFailedException refused ->
                    failed("sender", "sender-refused", server.from(), line(refused));
            case SMTPAddressFailedException refused ->
                    failed("recipient", "recipient-refused", to(), line(refused));
            case SMTPSendFailedException refused when refused.getNextException() == null ->
                    failed("message", "message-refused", server.host(), line(refused));
            default -> Optional.empty();
        };
    }

    private String to() {
        return recipient.map(reader -> reader.email().value()).orElse("");
    }

    /// What is wrong with the certificate or the encryption.
    private Optional<ProbeResult> encryption(List<Throwable> causes) {
        if (causes.stream().anyMatch(MailFailure::isExpired))
            return failed("certificate", "certificate-expired", server.host());
        if (causes.stream().anyMatch(MailFailure::isOtherName))
            return failed("certificate", "certificate-name", server.host());
        if (causes.stream().anyMatch(MailFailure::isUntrusted))
            return failed("certificate", "certificate-untrusted", server.host());
        var unsupported =
                causes.stream()
                        .anyMatch(cause ->
                                cause instanceof SSLException
                                        || text(cause).contains("STARTTLS is required"));
        return unsupported
                ? failed("encryption", "no-encryption", server.host())
                : Optional.empty();
    }

    private static boolean isExpired(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException;
    }

    private static boolean isOtherName(Throwable cause) {
        return text(cause).contains("verify identity of server")
                || text(cause).contains("No subject alternative")
                || text(cause).contains("No name matching");
    }

    private static boolean isUntrusted(Throwable cause) {
        return cause instanceof CertPathValidatorException
                || cause instanceof CertificateException
                || text(cause).contains("PKIX path");
    }

    private ProbeResult connection(List<Throwable> causes) {
        if (causes.stream().anyMatch(UnknownHostException.class::isInstance))
            return ProbeResult.failed("server", "check.mail.unknown-host", server.host());
        return ProbeResult.failed(
                "server",
                causes.stream().anyMatch(MailFailure::isNoMailServer)
                        ? "check.mail.no-mail-server"
                        : "check.mail.silent",
                server.host(),
                String.valueOf(server.port()));
    }

    /// Whether the port is open, but no mail server greets there: another service answers, or none.
    private static boolean isNoMailServer(Throwable cause) {
        return OTHER_GREETING.matcher(text(cause)).find() || text(cause).contains("Read timed out");
    }

    private static Optional<ProbeResult> failed(String name, String code, Object... arguments) {
        return Optional.of(ProbeResult.failed(name, "check.mail." + code, arguments));
    }

    /// The failure, and all that caused it or came with it.
    private static List<Throwable> causes(MessagingException failure) {
        var causes = new ArrayList<Throwable>();
        for (Exception next = failure; next != null && causes.size() < 50; ) {
            for (Throwable cause = next;
                    cause != null && !causes.contains(cause);
                    cause = cause.getCause()) causes.add(cause);
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return causes;
    }

    private static String line(MessagingException refused) {
        return line(text(refused));
    }

    /// An answer of the server as one bounded line.
    static String line(String answer) {
        var line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAX_ANSWER_LENGTH
                ? line
                : line.substring(0, MAX_ANSWER_LENGTH - 1) + "…";
    }

    private static String text(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElse("");
    }
}
