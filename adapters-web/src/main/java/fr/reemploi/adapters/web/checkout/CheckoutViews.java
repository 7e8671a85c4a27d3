package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutView.DeliveryOption;
import fr.reemploi.adapters.web.checkout.CheckoutView.PickupChoice;
import fr.reemploi.adapters.web.checkout.CheckoutView.Totals;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.checkout.ReadBasket.BasketContents;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Money;
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
final class CheckoutViews {
    static final String ADDRESS = "shippingAddress";
    private static final String TARGET = "sums";

    private final BasketViews baskets;
    private final QuoteDelivery quotes;
    private final PickupPointViews relays;

    CheckoutViews(BasketViews baskets, QuoteDelivery quotes, PickupPointViews relays) {
        this.baskets = baskets;
        this.quotes = quotes;
        this.relays = relays;
    }

    /// A form about to be shown.
    ///
    /// @param key what makes the purchase one
    record FormState(
            String key,
            BasketContents contents,
            SubmittedForm typed,
            List<FieldError> faults,
            String notice) {}

    /// @param ask whether deliveries are to be offered
    ModelAndView show(FormState sheet, boolean ask, PageContext visit) {
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

    private static Optional<Address> address(SubmittedForm typed) {
        return AddressForm.optional(Form.typed(typed.tree()), ADDRESS);
    }

    private Map<String, List<DeliveryOffer>> offers(BasketContents contents, Address to) {
        var ids = contents.parts().stream().map(Listing::id).toList();
        return quotes.quote(ids, Destination.of(to)).stream()
                .collect(
                        Collectors.toMap(
                                group -> group.seller().toString(),
                                QuoteDelivery.SellerQuote::offers));
    }

    private List<CheckoutView.Group> groups(
            FormState sheet,
            Map<String, List<DeliveryOffer>> offers,
            Optional<Address> to,
            PageContext visit) {
        var groups = new ArrayList<CheckoutView.Group>();
        for (var basket : baskets.groups(sheet.contents(), visit.language())) {
            var field = "deliveries[" + groups.size() + "].";
            var ways = offers.getOrDefault(basket.seller(), List.of());
            var shown =
                    ways(
                            ways,
                            DeliveryChoice.name(chosen(sheet.typed(), basket, "offerId")),
                            visit);
            var points = to.map(address -> points(sheet, basket, ways, shown, address, visit));
            groups.add(
                    new CheckoutView.Group(basket, field, shown, points.orElse(PickupChoice.NONE)));
        }
        return groups;
    }

    /// The pickup points of the way that is chosen, if it needs one.
    private PickupChoice points(
            FormState sheet,
            BasketView.Group basket,
            List<DeliveryOffer> offers,
            List<DeliveryOption> ways,
            Address to,
            PageContext visit) {
        for (var row = 0; row < ways.size(); row++) {
            if (!ways.get(row).chosen() || !offers.get(row).needsPickupPoint()) continue;
            var parts =
                    sheet.contents().parts().stream()
                            .filter(part -> part.seller().toString().equals(basket.seller()))
                            .toList();
            var before = chosen(sheet.typed(), basket, "pickupPointId");
            return relays.near(offers.get(row), parts, to, before, visit);
        }
        return PickupChoice.NONE;
    }

    /// What was chosen for a seller's parts, wherever his row stood when it was.
    private static String chosen(SubmittedForm typed, BasketView.Group basket, String what) {
        for (var row = 0; row < typed.rows("deliveries"); row++) {
            var field = "deliveries[" + row + "].";
            if (typed.value(field + "sellerId").equals(basket.seller()))
                return typed.value(field + what);
        }
        return "";
    }

    private static List<DeliveryOption> ways(
            List<DeliveryOffer> offers, String chosen, PageContext visit) {
        var known = offers.stream().anyMatch(offer -> DeliveryChoice.name(offer).equals(chosen));
        var ways = new ArrayList<DeliveryOption>();
        for (var offer : offers) {
            var mode = "delivery." + EnumNames.of(offer.mode());
            var isChosen = known ? DeliveryChoice.name(offer).equals(chosen) : ways.isEmpty();
            ways.add(
                    new DeliveryOption(
                            DeliveryChoice.value(offer),
                            visit.t(mode),
                            offer.days() == 0 ? "" : visit.t("delivery.days", offer.days()),
                            offer.price(),
                            isChosen));
        }
        return ways;
    }

    private static Totals sums(
            BasketContents contents, List<CheckoutView.Group> groups, boolean quoted) {
        var offers = contents.parts().stream().map(part -> part.content().offer()).toList();
        var items = Money.sum(offers.stream().flatMap(offer -> offer.price().stream()));
        var deposits = Money.sum(offers.stream().flatMap(offer -> offer.coreDeposit().stream()));
        var shipping =
                Money.sum(
                        groups.stream()
                                .flatMap(group -> group.ways().stream())
                                .filter(DeliveryOption::chosen)
                                .map(DeliveryOption::price));
        return new Totals(
                items,
                deposits,
                quoted ? Optional.of(shipping) : Optional.empty(),
                items.plus(deposits).plus(shipping));
    }
}
