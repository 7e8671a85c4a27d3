package fr.reemploi.adapters.web.checkout;

import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The basket, grouped by seller.
///
/// @param unavailable parts that can no longer be bought
/// @param submittedValues input of the checkout form, carried along in hidden fields
/// @param notice key of a message; else empty
/// @param back path of the page to continue shopping on
public record BasketView(
        List<Group> groups,
        List<UnavailablePart> unavailable,
        Money total,
        Map<String, List<String>> submittedValues,
        String notice,
        String back) {

    public int count() {
        return groups.stream().mapToInt(group -> group.parts().size()).sum();
    }

    /// The parts of one seller.
    public record Group(String seller, String name, String place, List<Part> parts) {}

    /// A part that can be bought.
    public record Part(
            String id,
            String address,
            String title,
            Optional<String> picture,
            String drawing,
            List<String> facts,
            Money price,
            Optional<Money> coreDeposit) {}

    /// A part that cannot be bought.
    ///
    /// @param reason key of a message
    public record UnavailablePart(String id, String title, String reason) {}
}
