package fr.reemploi.application.shipping;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.SignedOffers.Consignment;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.ListingsUnavailableException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.RateBand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Quotes delivery options and prices, separately for each seller, since each ships their own
/// parts.
@UseCase
public final class QuoteDelivery {
    public static final int MAX_PARTS = 50;

    private final Listings listings;
    private final Accounts accounts;
    private final SellerRatesStore grids;
    private final Carriers carriers;
    private final WeightEstimator weights;
    private final SignedOffers signedOffers;
    private final BusinessClock clock;

    public QuoteDelivery(
            Listings listings,
            Accounts accounts,
            SellerRatesStore grids,
            Carriers carriers,
            WeightEstimator weights,
            SignedOffers signedOffers,
            BusinessClock clock) {
        this.listings = listings;
        this.accounts = accounts;
        this.grids = grids;
        this.carriers = carriers;
        this.weights = weights;
        this.signedOffers = signedOffers;
        this.clock = clock;
    }

    /// One seller's parts and their delivery options.
    public record SellerQuote(
            AccountId seller, List<ListingId> listings, List<DeliveryOffer> offers) {}

    public List<SellerQuote> quote(Form form) {
        var ids = partIds(form, "listingIds");
        var destination = form.form("destination", QuoteDelivery::destination);
        form.require("destination", destination);
        form.check();
        return quote(ids, destination.flatMap(present -> present).orElseThrow());
    }

    /// The part ids in a form: at least one, without duplicates.
    public static List<ListingId> partIds(Form form, String field) {
        var ids = form.list(field, MAX_PARTS, QuoteDelivery::partId);
        if (ids.isEmpty() && !form.hasError(field)) form.addError(field, "field.required");
        return ids.stream().distinct().toList();
    }

    /// The delivery options for each seller's parts.
    ///
    /// @throws ListingsUnavailableException naming those that are not on sale
    public List<SellerQuote> quote(List<ListingId> ids, Destination destination) {
        var bySeller = bySeller(ids);
        var carrierOffers = carriers.offers(rateRequests(bySeller, destination));
        return bySeller.entrySet().stream()
                .map(group -> {
                    var seller = group.getKey();
                    var offers = sellerRates(seller, group.getValue(), destination);
                    carrierOffers.getOrDefault(seller, List.of()).stream()
                            .filter(offer -> allow(group.getValue(), offer.mode()))
                            .forEach(offers::add);
                    return group(seller, group.getValue(), destination, offers);
                })
                .toList();
    }

    private Map<AccountId, List<Listing>> bySeller(List<ListingId> ids) {
        var now = clock.instant();
        var available =
                listings.findAll(ids).stream()
                        .filter(listing -> listing.status(now) == ListingStatus.PUBLISHED)
                        .toList();
        var availableIds = available.stream().map(Listing::id).collect(Collectors.toSet());
        var missing = ids.stream().filter(id -> !availableIds.contains(id)).toList();
        if (!missing.isEmpty()) throw new ListingsUnavailableException(missing);
        return available.stream()
                .collect(
                        Collectors.groupingBy(
                                Listing::seller, LinkedHashMap::new, Collectors.toList()));
    }

    /// The requests to carriers: parcels only.
    private Map<AccountId, RateRequest> rateRequests(
            Map<AccountId, List<Listing>> bySeller, Destination to) {
        var requests = new LinkedHashMap<AccountId, RateRequest>();
        bySeller.forEach((seller, parts) -> {
            if (!allow(parts, DeliveryMode.HOME) && !allow(parts, DeliveryMode.PICKUP_POINT))
                return;
            var weight = weights.of(parts).filter(parcel -> !parcel.needsFreight());
            var profile = accounts.find(seller).flatMap(Account::seller);
            if (weight.isEmpty() || profile.isEmpty()) return;
            var value =
                    Money.sum(
                            parts.stream()
                                    .flatMap(part -> part.details().offer().price().stream()));
            var from = Destination.of(profile.get().address());
            requests.put(seller, new RateRequest(weight.get(), value, from, to));
        });
        return requests;
    }

    private SellerQuote group(
            AccountId seller,
            List<Listing> parts,
            Destination destination,
            List<DeliveryOffer> offers) {
        var ids = parts.stream().map(Listing::id).toList();
        var consignment = new Consignment(seller, parts, destination);
        var now = clock.instant();
        return new SellerQuote(
                seller,
                ids,
                offers.stream().map(offer -> signedOffers.issue(consignment, offer, now)).toList());
    }

    /// Options at the seller's own rates.
    private List<DeliveryOffer> sellerRates(
            AccountId seller, List<Listing> parts, Destination destination) {
        var grid = grids.of(seller);
        var offers = new ArrayList<DeliveryOffer>();
        var shippable = allow(parts, DeliveryMode.HOME) || allow(parts, DeliveryMode.FREIGHT);
        if (shippable)
            weights.of(parts)
                    .flatMap(weight -> grid.price(weight, destination))
                    .map(QuoteDelivery::sellerRate)
                    .ifPresent(offers::add);
        if (grid.localPickup() && allow(parts, DeliveryMode.LOCAL_PICKUP))
            offers.add(localPickup());
        return offers;
    }

    private static boolean allow(List<Listing> parts, DeliveryMode mode) {
        return parts.stream()
                .allMatch(listing -> listing.details().offer().deliveryModes().contains(mode));
    }

    private static DeliveryOffer sellerRate(RateBand band) {
        var service = band.mode() == DeliveryMode.FREIGHT ? "pallet" : "parcel";
        return new DeliveryOffer(
                "", Carrier.SELLER_RATES, service, band.mode(), band.price(), band.days(), false);
    }

    private static DeliveryOffer localPickup() {
        return new DeliveryOffer(
                "",
                Carrier.LOCAL_PICKUP,
                "on-site",
                DeliveryMode.LOCAL_PICKUP,
                Money.ZERO,
                0,
                false);
    }

    private static ListingId partId(Object raw) {
        if (!(raw instanceof String text)) throw new InvalidInputException("field.type", "text");
        return ListingId.parse(text)
                .orElseThrow(() -> new InvalidInputException("listing.unknown", text));
    }

    private static Optional<Destination> destination(Form form) {
        var postalCode = form.requiredText("postalCode", input -> input);
        var city = form.requiredText("city", input -> input);
        var country = form.requiredText("country", input -> input);
        if (postalCode.isEmpty() || city.isEmpty() || country.isEmpty()) return Optional.empty();
        return Optional.of(new Destination(postalCode.get(), city.get(), country.get()));
    }
}
