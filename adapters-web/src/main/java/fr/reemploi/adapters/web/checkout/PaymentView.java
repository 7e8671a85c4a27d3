package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.OrderRowView;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of a payment.
///
/// @param state `paid`, `failed`, `pending`, `unreachable`, `expired` or `cancelled`
/// @param until when the parts are free again
/// @param page where it is paid, once the provider has opened a page
/// @param parts the ids of the parts
/// @param late money came too late or twice, and goes back
public record PaymentView(
        String address,
        String state,
        Money total,
        Instant until,
        Optional<String> page,
        List<OrderRowView> orders,
        List<String> parts,
        boolean late) {

    /// Whether it can still be paid.
    public boolean isOpen() {
        return List.of("failed", "pending", "unreachable").contains(state);
    }
}
