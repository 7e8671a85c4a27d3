package fr.reemploi.adapters.http.api.json;

import fr.reemploi.adapters.http.api.Links;
import fr.reemploi.application.checkout.TellPayment.Told;
import fr.reemploi.domain.shared.Words;
import java.net.URI;
import java.util.Optional;

/// A payment.
///
/// @param redirectUrl where the buyer pays, as long as he can; null for others
public record PaymentJson(String id, String provider, String status, Optional<String> redirectUrl) {
    public static PaymentJson of(Told told, String base) {
        return new PaymentJson(
                told.id().toString(),
                told.provider(),
                Words.of(told.status()),
                told.page().map(URI::toString).map(page -> Links.absolute(base, page)));
    }

    PaymentJson withoutPage() {
        return new PaymentJson(id, provider, status, Optional.empty());
    }
}
