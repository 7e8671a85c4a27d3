package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutView.Points;
import fr.reemploi.adapters.web.checkout.CheckoutView.Sums;
import fr.reemploi.adapters.web.checkout.CheckoutView.Way;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.checkout.ReadBasket.Contents;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipping.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Shows the page one buys on. As soon as the address is right, it offers deliveries.
@Component
final class CheckoutForms {
    static final String ADDRESS = "shippingAddress";
    private static final String TARGET = "sums";

    private final Baskets baskets;
    private final QuoteDelivery quotes;
    private final RelayDesk relays;

    CheckoutForms(Baskets baskets, QuoteDelivery quotes, RelayDesk relays) {
        this.baskets = baskets;
        this.quotes = quotes;
        this.relays = relays;
    }

    /// A form about to be shown.
    ///
    /// @param key what makes the purchase one
    record Sheet(String key, Contents contents, Typed typed, List<Fault> faults, String notice) {}

    /// @param ask whether deliveries are to be offered
    ModelAndView show(Sheet sheet, boolean ask, Visit visit) {
        var contents = sheet.contents();
        var address = ask ? address(sheet.typed()) : Optional.<Address>empty();
        var offers = address.map(to -> offers(contents, to)).orElse(Map.of());
        var groups = groups(sheet, offers, address, visit);
        var view =
                new CheckoutView(
                        FormView.of(sheet.typed(), sheet.faults(), visit.language()),
                        sheet.key(),
                        contents.parts().stream().map(part -> part.id().toString()).toList(),
                        groups,
                        address.isPresent(),
                        sheet.notice(),
                        sums(contents, groups, address.isPresent()));
        var status = sheet.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var template = visit.wants(TARGET) ? "order" : "checkout";
        return visit.show(status, template, visit.t("checkout.title"), view);
    }

    private static Optional<Address> address(Typed typed) {
        return AddressForm.optional(Form.typed(typed.tree()), ADDRESS);
    }

    private Map<String, List<DeliveryOffer>> offers(Contents contents, Address to) {
        var ids = contents.parts().stream().map(Listing::id).toList();
        return quotes.quote(ids, Destination.of(to)).stream()
                .collect(
                        Collectors.toMap(
                                group -> group.seller().toString(), QuoteDelivery.Group::offers));
    }

    private List<CheckoutView.Group> groups(
            Sheet sheet,
            Map<String, List<DeliveryOffer>> offers,
            Optional<Address> to,
            Visit visit) {
        var groups = new ArrayList<CheckoutView.Group>();
        for (var basket : baskets.groups(sheet.contents(), visit.language())) {
            var field = "deliveries[" + groups.size() + "].";
            var ways = offers.getOrDefault(basket.seller(), List.of());
            var shown = ways(ways, Ways.name(chosen(sheet.typed(), basket, "offerId")), visit);
            var points = to.map(address -> points(sheet, basket, ways, shown, address, visit));
            groups.add(new CheckoutView.Group(basket, field, shown, points.orElse(Points.NONE)));
        }
        return groups;
    }

    /// The pickup points of the way that is chosen, if it needs one.
    private Points points(
            Sheet sheet,
            BasketView.Group basket,
            List<DeliveryOffer> offers,
            List<Way> ways,
            Address to,
            Visit visit) {
        for (var row = 0; row < ways.size(); row++) {
            if (!ways.get(row).chosen() || !offers.get(row).needsPickupPoint()) continue;
            var parts =
                    sheet.contents().parts().stream()
                            .filter(part -> part.seller().toString().equals(basket.seller()))
                            .toList();
            var before = chosen(sheet.typed(), basket, "pickupPointId");
            return relays.near(offers.get(row), parts, to, before, visit);
        }
        return Points.NONE;
    }

    /// What was chosen for a seller's parts, wherever his row stood when it was.
    private static String chosen(Typed typed, BasketView.Group basket, String what) {
        for (var row = 0; row < typed.rows("deliveries"); row++) {
            var field = "deliveries[" + row + "].";
            if (typed.value(field + "sellerId").equals(basket.seller()))
                return typed.value(field + what);
        }
        return "";
    }

    private static List<Way> ways(List<DeliveryOffer> offers, String chosen, Visit visit) {
        var known = offers.stream().anyMatch(offer -> Ways.name(offer).equals(chosen));
        var ways = new ArrayList<Way>();
        for (var offer : offers) {
            var mode = "delivery." + Words.of(offer.mode());
            var isChosen = known ? Ways.name(offer).equals(chosen) : ways.isEmpty();
            ways.add(
                    new Way(
                            Ways.value(offer),
                            visit.t(mode),
                            offer.days() == 0 ? "" : visit.t("delivery.days", offer.days()),
                            offer.price(),
                            isChosen));
        }
        return ways;
    }

    private static Sums sums(Contents contents, List<CheckoutView.Group> groups, boolean quoted) {
        var offers = contents.parts().stream().map(part -> part.content().offer()).toList();
        var items = Money.sum(offers.stream().flatMap(offer -> offer.price().stream()));
        var deposits = Money.sum(offers.stream().flatMap(offer -> offer.coreDeposit().stream()));
        var shipping =
                Money.sum(
                        groups.stream()
                                .flatMap(group -> group.ways().stream())
                                .filter(Way::chosen)
                                .map(Way::price));
        return new Sums(
                items,
                deposits,
                quoted ? Optional.of(shipping) : Optional.empty(),
                items.plus(deposits).plus(shipping));
    }
}
