package fr.reemploi.adapters.http.checkout;

import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.adapters.http.api.json.OrderJson;
import fr.reemploi.adapters.http.api.json.PaymentJson;
import fr.reemploi.application.checkout.BuyerCheckoutActions.CheckoutSnapshot;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A checkout: orders paid together.
record CheckoutJson(
        UUID id,
        String status,
        Instant expiresAt,
        MoneyJson total,
        List<OrderJson> orders,
        PaymentJson payment) {
    static CheckoutJson of(CheckoutSnapshot view, List<OrderJson> orders, PaymentJson payment) {
        var checkout = view.checkout();
        return new CheckoutJson(
                checkout.id().value(),
                EnumNames.of(checkout.status(view.now())),
                checkout.expiresAt(),
                MoneyJson.of(checkout.total()),
                orders,
                payment);
    }
}
