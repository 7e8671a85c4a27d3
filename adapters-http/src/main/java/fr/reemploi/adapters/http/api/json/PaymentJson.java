package fr.reemploi.adapters.http.api.json;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.application.checkout.DescribePayment.PaymentDescription;
import fr.reemploi.domain.shared.EnumNames;
import java.net.URI;
import java.util.Optional;

/// A payment.
///
/// @param redirectUrl where the buyer pays, while payment is possible; null for others
public record PaymentJson(String id, String provider, String status, Optional<String> redirectUrl) {
    public static PaymentJson of(PaymentDescription details, String base) {
        return new PaymentJson(
                details.id().toString(),
                details.provider(),
                EnumNames.of(details.status()),
                details.page()
                        .map(URI::toString)
                        .map(address -> AbsoluteLinks.absolute(base, address)));
    }

    PaymentJson withoutRedirect() {
        return new PaymentJson(id, provider, status, Optional.empty());
    }
}
