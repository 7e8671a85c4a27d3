package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/// What a page may load and do: our own files and the pictures the image store serves, nothing
/// else. A form may lead to the payment provider, where real money is taken: browsers look where
/// its answer sends them.
@Component
final class ContentSecurityPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self' data:PICTURES",
                    "style-src 'self' 'nonce-NONCE'",
                    "script-src 'self' 'nonce-NONCE'",
                    "connect-src 'self'",
                    "form-action 'self'SITES",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "manifest-src 'self'",
                    "report-uri /csp");

    private final PhotoOrigins pictures;
    private final Settings settings;

    ContentSecurityPolicy(PhotoOrigins pictures, Settings settings) {
        this.pictures = pictures;
        this.settings = settings;
    }

    /// Called when the page is made: where its pictures come from is known then.
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HEADER)) return;
        var paymentOrigins = PaymentFields.formTargets(settings.of(Section.PAYMENT));
        response.setHeader(
                HEADER,
                POLICY.replace("PICTURES", list(pictures.origins()))
                        .replace("SITES", list(paymentOrigins))
                        .replace("NONCE", Nonce.of(request)));
    }

    private static String list(Collection<String> origins) {
        return origins.stream().sorted().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
