package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The page one buys on: where it goes, how it gets there, what it costs.
///
/// @param key what makes this purchase one, however often it is sent
/// @param parts the ids of what is bought
/// @param quoted whether deliveries are offered yet
/// @param notice the key of a text to begin with; else empty
/// @param totals what it costs, delivery included once chosen
public record CheckoutView(
        FormView form,
        String key,
        List<String> parts,
        List<Group> groups,
        boolean quoted,
        String notice,
        Totals totals) {

    /// Whether every seller can send or hand over what he has.
    public boolean isDeliverable() {
        return quoted && groups.stream().noneMatch(group -> group.options().isEmpty());
    }

    /// Where each seller's pickup points stand in the page, for those to be replaced there.
    public String pointPlaces() {
        return IntStream.range(0, groups.size())
                .mapToObj(row -> "#points-" + row)
                .collect(Collectors.joining(","));
    }

    /// One seller's parts, and the ways they can go.
    ///
    /// @param field the name of the field the choice is made in, without its end
    public record Group(
            BasketView.Group basket,
            String field,
            List<DeliveryOption> options,
            PickupChoice pickup) {}

    /// Where the buyer can fetch them, if he chose a way that needs it.
    public record PickupChoice(boolean required, List<PickupOption> options) {
        static final PickupChoice NONE = new PickupChoice(false, List.of());
    }

    /// A shop or a locker.
    ///
    /// @param hours one line a day
    public record PickupOption(
            String id,
            String name,
            String street,
            List<String> hours,
            String distance,
            boolean selected) {}

    /// A way to get them.
    ///
    /// @param value what the form sends for it
    public record DeliveryOption(
            String value, String label, String days, Money price, boolean selected) {}

    /// What it costs.
    public record Totals(Money items, Money deposits, Optional<Money> shipping, Money total) {}
}
