package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.payment.PaymentOrigins;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.application.shared.StorageUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/// Writes the content security policy: a page may load files of this site and pictures of the image
/// store, and play the streams of the radio stations, nothing else. Where payments are real,
/// `form-action` also allows the payment provider, because browsers apply it to the redirect that
/// follows a form. It replaces the strict policy that the server sets on every response.
@Component
final class ContentSecurityPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self' data:PICTURES",
                    "MEDIAstyle-src 'self' 'nonce-NONCE'",
                    "script-src 'self' 'nonce-NONCE'",
                    "connect-src 'self'",
                    "form-action 'self'SITES",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "manifest-src 'self'",
                    "worker-src 'self'",
                    "report-uri /csp");

    private final PhotoOrigins pictures;
    private final PaymentOrigins payments;
    private final ReadRadio radio;

    ContentSecurityPolicy(PhotoOrigins pictures, PaymentOrigins payments, ReadRadio radio) {
        this.radio = radio;
        this.pictures = pictures;
        this.payments = payments;
    }

    /// Runs when the response is written, so the policy reflects the current settings.
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HEADER,
                POLICY.replace("PICTURES", list(pictures()))
                        .replace("MEDIA", media())
                        .replace("SITES", list(payments.origins()))
                        .replace("NONCE", Nonce.of(request)));
    }

    private Collection<String> pictures() {
        return Stream.concat(pictures.origins().stream(), radio(ReadRadio::logoOrigins).stream())
                .collect(Collectors.toSet());
    }

    private String media() {
        var streams = radio(ReadRadio::streamOrigins);
        return streams.isEmpty() ? "" : "media-src" + list(streams) + "; ";
    }

    /// Pages are shown without a radio while the stations cannot be read.
    private Set<String> radio(Function<ReadRadio, Set<String>> origins) {
        try {
            return origins.apply(radio);
        } catch (StorageUnavailableException unreadable) {
            return Set.of();
        }
    }

    private static String list(Collection<String> origins) {
        return origins.stream().sorted().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
