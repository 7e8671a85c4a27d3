package fr.reemploi.adapters.http;

import fr.reemploi.application.order.TellPayment.Told;
import fr.reemploi.domain.shared.Words;
import java.net.URI;
import java.util.Optional;

/// A payment.
///
/// @param redirectUrl where the buyer pays, as long as he can; null for others
record PaymentJson(String id, String provider, String status, Optional<String> redirectUrl) {
    static PaymentJson of(Told told, String base) {
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
