package fr.reemploi.adapters.web;

import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.security.web.header.HeaderWriter;

/// What a page may load and do: our own files, and nothing else. A form may lead to the payment
/// provider, where real money is taken: browsers look where its answer sends them.
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self' data:",
                    "style-src 'self' 'nonce-NONCE'",
                    "script-src 'self' 'nonce-NONCE'",
                    "connect-src 'self'",
                    "form-action 'self'SITES",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "manifest-src 'self'",
                    "report-uri /csp");

    private final Settings settings;

    ContentPolicy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HEADER)) return;
        var policy = POLICY.replace("NONCE", Nonce.of(request)).replace("SITES", sites());
        response.setHeader(HEADER, policy);
    }

    private String sites() {
        return PaymentFields.sites(settings.of(Section.PAYMENT)).stream()
                .map(site -> " " + site)
                .collect(Collectors.joining());
    }
}
