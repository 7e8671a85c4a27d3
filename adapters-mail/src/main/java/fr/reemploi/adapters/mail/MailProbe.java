package fr.reemploi.adapters.mail;

import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;

/// Tests a mail server: connects, encrypts and authenticates as for a message, then disconnects.
final class MailProbe implements Probe {
    private static final String SERVER = "server";
    private static final String CREDENTIALS = "credentials";

    private final Properties extraProperties;

    MailProbe(Properties extraProperties) {
        this.extraProperties = extraProperties;
    }

    @Override
    public Section section() {
        return Section.MAIL;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        if (!values.has(MailFields.HOST))
            return List.of(ProbeResult.passed(SERVER, "check.mail.unused"));
        if (values.has(MailFields.USERNAME) != values.has(MailFields.PASSWORD))
            return List.of(ProbeResult.failed(CREDENTIALS, "check.mail.half-a-login"));
        return MailSettings.of(values)
                .map(server -> List.of(connect(server)))
                .orElseGet(() -> List.of(ProbeResult.failed("sender", "check.mail.no-sender")));
    }

    private ProbeResult connect(MailSettings server) {
        try (var transport = SmtpSession.open(server, extraProperties).getTransport()) {
            transport.connect();
            return ProbeResult.passed(SERVER, "check.mail.works", server.host());
        } catch (AuthenticationFailedException rejected) {
            return ProbeResult.failed(CREDENTIALS, "check.mail.login-refused", server.host());
        } catch (MessagingException failure) {
            return failureResult(server, failure);
        }
    }

    private static ProbeResult failureResult(MailSettings server, MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException)
                return ProbeResult.failed(SERVER, "check.mail.unknown-host", server.host());
            if (cause instanceof SSLException)
                return ProbeResult.failed("encryption", "check.mail.no-encryption", server.host());
        }
        return ProbeResult.failed(SERVER, "check.mail.silent", server.host(), "" + server.port());
    }
}
