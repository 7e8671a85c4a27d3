package fr.reemploi.adapters.web.checkout;

import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody means to buy, seller by seller.
///
/// @param unavailable what is not available any more, and is left out
/// @param submittedValues what was typed on the way to buying, to be taken along
/// @param notice the key of a text to begin with; else empty
/// @param back where more parts are to be found
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

    /// What one seller has.
    public record Group(String seller, String name, String place, List<Part> parts) {}

    /// A part one means to buy.
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
    /// @param reason the key of a text
    public record UnavailablePart(String id, String title, String reason) {}
}
