package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.OrderRowView;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The result of a payment.
///
/// @param state `paid`, `failed`, `pending`, `unreachable`, `expired` or `cancelled`
/// @param until when the reservation of the parts ends
/// @param page payment page of the provider, once created
/// @param parts ids of the parts
/// @param late whether a payment arrived too late or twice, and is refunded
public record PaymentView(
        String address,
        String state,
        Money total,
        Instant until,
        Optional<String> page,
        List<OrderRowView> orders,
        List<String> parts,
        boolean late) {

    /// Whether the checkout can still be paid.
    public boolean isOpen() {
        return List.of("failed", "pending", "unreachable").contains(state);
    }
}
