package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The checkout page: address, deliveries, totals.
///
/// @param key idempotency key of the checkout
/// @param parts ids of the parts
/// @param quoted whether deliveries were quoted
/// @param notice key of a message; else empty
/// @param shownPrices the prices of the parts as displayed, see `ShownPrices`
/// @param priceChanges parts whose price changed since the form was last displayed
/// @param addresses those to choose from
/// @param totals include delivery once quoted
public record CheckoutView(
        FormView form,
        String key,
        List<String> parts,
        List<Group> groups,
        boolean quoted,
        String notice,
        List<String> shownPrices,
        List<PriceChange> priceChanges,
        List<AddressChoice> addresses,
        Totals totals) {

    /// Whether every seller offers a delivery to the address.
    public boolean isDeliverable() {
        return quoted && groups.stream().noneMatch(group -> group.options().isEmpty());
    }

    /// Returns the CSS selectors of the pickup point lists, which htmx replaces.
    public String pickupPointSelectors() {
        return IntStream.range(0, groups.size())
                .mapToObj(row -> "#points-" + row)
                .collect(Collectors.joining(","));
    }

    /// The parts of one seller, and their delivery options.
    ///
    /// @param field prefix of the fields of this group: `deliveries[0].`
    public record Group(
            BasketView.Group basket,
            String field,
            List<DeliveryOption> options,
            PickupChoice pickup) {}

    /// The pickup points to choose from, if the selected delivery option requires one.
    public record PickupChoice(boolean required, List<PickupOption> options) {
        static final PickupChoice NONE = new PickupChoice(false, List.of());
    }

    /// A pickup point: a shop or a locker.
    ///
    /// @param hours one line per day
    public record PickupOption(
            String id,
            String name,
            String street,
            List<String> hours,
            String distance,
            boolean selected) {}

    /// A delivery option.
    ///
    /// @param value the submitted value, see `DeliveryChoice`
    public record DeliveryOption(
            String value, String label, String days, Money price, boolean selected) {}

    /// A saved address, as a button that fills it in.
    public record AddressChoice(String id, String line) {}

    /// The totals of the checkout.
    public record Totals(Money items, Money deposits, Optional<Money> shipping, Money total) {}
}
