package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutView.DeliveryOption;
import fr.reemploi.adapters.web.checkout.CheckoutView.PickupChoice;
import fr.reemploi.adapters.web.checkout.CheckoutView.PickupOption;
import fr.reemploi.adapters.web.checkout.CheckoutView.Totals;
import fr.reemploi.adapters.web.page.AddressFields;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.checkout.ReadBasket.BasketContents;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Renders the checkout page. Deliveries are quoted once the address is valid.
@Component
final class CheckoutViews {
    /// Notice when nothing can be paid until the settings are completed.
    static final String UNPAYABLE = "checkout.unpayable";

    private static final String TARGET = "sums";
    private static final int DEFAULT_GRAMS = 1_000;
    private static final int MAX_OPTIONS = 8;
    private static final int METRES_PER_KM = 1_000;

    private final BasketViews baskets;
    private final QuoteDelivery quoteDelivery;
    private final FindPickupPoints findPickupPoints;
    private final WeightEstimator weights;
    private final ManageAddresses savedAddresses;

    CheckoutViews(
            BasketViews baskets,
            QuoteDelivery quoteDelivery,
            FindPickupPoints findPickupPoints,
            WeightEstimator weights,
            ManageAddresses savedAddresses) {
        this.baskets = baskets;
        this.quoteDelivery = quoteDelivery;
        this.findPickupPoints = findPickupPoints;
        this.weights = weights;
        this.savedAddresses = savedAddresses;
    }

    /// The state of the form to render.
    ///
    /// @param key idempotency key of the checkout
    /// @param priceChanges what the buyer is to confirm before paying
    record FormState(
            String key,
            BasketContents contents,
            SubmittedForm input,
            List<FieldError> errors,
            String notice,
            List<PriceChange> priceChanges) {
        HttpStatus status() {
            if (notice.equals(UNPAYABLE)) return HttpStatus.SERVICE_UNAVAILABLE;
            if (!errors.isEmpty()) return HttpStatus.UNPROCESSABLE_CONTENT;
            return priceChanges.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT;
        }
    }

    /// Renders the page.
    ///
    /// @param withOffers whether to quote deliveries
    ModelAndView show(FormState state, boolean withOffers, PageContext context) {
        var contents = state.contents();
        var address = withOffers ? address(state.input()) : Optional.<Address>empty();
        var offers = address.map(to -> offers(contents, to)).orElse(Map.of());
        var groups = groups(state, offers, address, context);
        var view =
                new CheckoutView(
                        FormView.of(state.input(), state.errors(), context.language()),
                        state.key(),
                        contents.parts().stream().map(part -> part.id().toString()).toList(),
                        groups,
                        address.isPresent(),
                        state.notice(),
                        ShownPrices.values(contents.parts()),
                        priceChanges(state),
                        savedAddresses(context),
                        totals(contents, groups, address.isPresent()));
        var template = context.isHtmxTarget(TARGET) ? "checkoutForm" : "checkout";
        return context.show(state.status(), template, context.text("checkout.title"), view);
    }

    private List<CheckoutView.AddressChoice> savedAddresses(PageContext context) {
        return savedAddresses.list(context.signedIn()).stream()
                .map(entry ->
                        new CheckoutView.AddressChoice(
                                entry.id().toString(), AddressFields.line(entry.address())))
                .toList();
    }

    private static List<PriceChange> priceChanges(FormState state) {
        return state.priceChanges().isEmpty()
                ? ShownPrices.changes(state.input(), state.contents().parts())
                : state.priceChanges();
    }

    private static Optional<Address> address(SubmittedForm input) {
        return AddressForm.optional(Form.ofUserInput(input.toTree()), AddressFields.FORM);
    }

    private Map<String, List<DeliveryOffer>> offers(BasketContents contents, Address to) {
        var ids = contents.parts().stream().map(Listing::id).toList();
        return quoteDelivery.quote(ids, Destination.of(to)).stream()
                .collect(
                        Collectors.toMap(
                                group -> group.seller().toString(),
                                QuoteDelivery.SellerQuote::offers));
    }

    private List<CheckoutView.Group> groups(
            FormState state,
            Map<String, List<DeliveryOffer>> offers,
            Optional<Address> to,
            PageContext context) {
        var groups = new ArrayList<CheckoutView.Group>();
        for (var basket : baskets.groups(state.contents(), context.language())) {
            var field = "deliveries[" + groups.size() + "].";
            var deliveryOffers = offers.getOrDefault(basket.seller(), List.of());
            var options =
                    deliveryOptions(
                            deliveryOffers,
                            DeliveryChoice.methodOf(
                                    selectedValue(state.input(), basket, "offerId")),
                            context);
            var points =
                    to.map(address ->
                            pickupChoice(state, basket, deliveryOffers, options, address, context));
            groups.add(
                    new CheckoutView.Group(
                            basket, field, options, points.orElse(PickupChoice.NONE)));
        }
        return groups;
    }

    /// Returns the pickup points of the selected option, if it requires one.
    private PickupChoice pickupChoice(
            FormState state,
            BasketView.Group basket,
            List<DeliveryOffer> offers,
            List<DeliveryOption> options,
            Address to,
            PageContext context) {
        for (var row = 0; row < options.size(); row++) {
            if (!options.get(row).selected() || !offers.get(row).needsPickupPoint()) continue;
            var parts =
                    state.contents().parts().stream()
                            .filter(part -> part.seller().toString().equals(basket.seller()))
                            .toList();
            var before = selectedValue(state.input(), basket, "pickupPointId");
            return nearestPickupPoints(offers.get(row), parts, to, before, context);
        }
        return PickupChoice.NONE;
    }

    /// Returns the nearest pickup points; none if the carrier is unavailable.
    ///
    /// @param selectedId id of the pickup point selected before; blank if none
    private PickupChoice nearestPickupPoints(
            DeliveryOffer offer,
            List<Listing> parts,
            Address to,
            String selectedId,
            PageContext context) {
        var grams = weights.of(parts).map(ParcelWeight::grams).orElse(DEFAULT_GRAMS);
        var search = new PickupPointSearch(Destination.of(to), grams, Optional.of(offer.service()));
        try {
            return new PickupChoice(
                    true,
                    findPickupPoints.near(offer.carrier(), search).stream()
                            .limit(MAX_OPTIONS)
                            .map(point -> pickupOption(point, selectedId, context))
                            .toList());
        } catch (UnavailableException exception) {
            return new PickupChoice(true, List.of());
        }
    }

    private static PickupOption pickupOption(
            PickupPoint point, String selectedId, PageContext context) {
        var address = point.address();
        return new PickupOption(
                point.id(),
                point.name(),
                address.line1() + ", " + address.postalCode() + " " + address.city(),
                point.openingHours(),
                distance(point.distanceMeters(), context),
                point.id().equals(selectedId));
    }

    private static String distance(int metres, PageContext context) {
        if (metres < METRES_PER_KM) return context.text("checkout.point.metres", metres);
        return context.text("checkout.point.kilometres", metres / (double) METRES_PER_KM);
    }

    /// Returns the value submitted for a seller; the row is matched by seller id, not by index.
    private static String selectedValue(SubmittedForm input, BasketView.Group basket, String name) {
        for (var row = 0; row < input.rowCount("deliveries"); row++) {
            var field = "deliveries[" + row + "].";
            if (input.value(field + "sellerId").equals(basket.seller()))
                return input.value(field + name);
        }
        return "";
    }

    private static List<DeliveryOption> deliveryOptions(
            List<DeliveryOffer> offers, String selected, PageContext context) {
        var isOffered =
                offers.stream().anyMatch(offer -> DeliveryChoice.methodOf(offer).equals(selected));
        var options = new ArrayList<DeliveryOption>();
        for (var offer : offers) {
            var mode = "deliveryMode." + EnumNames.of(offer.mode());
            var isSelected =
                    isOffered ? DeliveryChoice.methodOf(offer).equals(selected) : options.isEmpty();
            options.add(
                    new DeliveryOption(
                            DeliveryChoice.value(offer),
                            context.text(mode),
                            offer.days() == 0 ? "" : context.text("delivery.days", offer.days()),
                            offer.price(),
                            isSelected));
        }
        return options;
    }

    private static Totals totals(
            BasketContents contents, List<CheckoutView.Group> groups, boolean quoted) {
        var offers = contents.parts().stream().map(part -> part.details().offer()).toList();
        var items = Money.sum(offers.stream().flatMap(offer -> offer.price().stream()));
        var deposits = Money.sum(offers.stream().flatMap(offer -> offer.coreDeposit().stream()));
        var shipping =
                Money.sum(
                        groups.stream()
                                .flatMap(group -> group.options().stream())
                                .filter(DeliveryOption::selected)
                                .map(DeliveryOption::price));
        return new Totals(
                items,
                deposits,
                quoted ? Optional.of(shipping) : Optional.empty(),
                items.plus(deposits).plus(shipping));
    }
}
