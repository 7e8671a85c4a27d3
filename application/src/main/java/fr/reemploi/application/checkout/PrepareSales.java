package fr.reemploi.application.checkout;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.application.shipping.SignedOffers;
import fr.reemploi.application.shipping.SignedOffers.Consignment;
import fr.reemploi.application.shipping.SignedOffers.SignedOffer;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState.Reserved;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.ListingsUnavailableException;
import fr.reemploi.domain.order.Buyer;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Delivery;
import fr.reemploi.domain.shipping.Destination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Computes the terms of sale with each seller from a basket, or fails with all errors. Writes
/// nothing.
@UseCase
public final class PrepareSales {
    private final Accounts accounts;
    private final Listings listings;
    private final SignedOffers signedOffers;
    private final FindPickupPoints points;
    private final Settings settings;

    public PrepareSales(
            Accounts accounts,
            Listings listings,
            SignedOffers signedOffers,
            FindPickupPoints points,
            Settings settings) {
        this.accounts = accounts;
        this.listings = listings;
        this.signedOffers = signedOffers;
        this.points = points;
        this.settings = settings;
    }

    /// The terms of sale with each seller.
    ///
    /// @param holder may hold the parts already: the same basket, sent again
    /// @throws PriceChangedException when a price is not the one the offers were made with
    List<Sale> prepare(AccountId buyer, BasketForm basket, HolderId holder, Instant now) {
        var parts = available(basket.listings(), holder, now);
        if (parts.stream().anyMatch(part -> part.seller().equals(buyer)))
            throw new ConflictException("listing.own");
        var bySeller =
                parts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Listing::seller, LinkedHashMap::new, Collectors.toList()));
        var sellers = sellers(bySeller);
        var priceChanges = new ArrayList<PriceChange>();
        var deliveries = deliveries(basket, bySeller, priceChanges, now);
        var rates = CommissionRates.of(settings.of(SectionId.MARKETPLACE));
        var buyerParty = buyer(accounts.get(buyer), basket);
        var sales =
                bySeller.entrySet().stream()
                        .map(group -> {
                            var seller = Objects.requireNonNull(sellers.get(group.getKey()));
                            var delivery = Objects.requireNonNull(deliveries.get(group.getKey()));
                            var kind = seller.profile().kind();
                            var lines = group.getValue().stream().map(OrderLine::of).toList();
                            return new Sale(
                                    buyerParty, seller, lines, delivery, rates.of(kind), now);
                        })
                        .toList();
        if (!priceChanges.isEmpty())
            throw new PriceChangedException(
                    priceChanges, Money.sum(sales.stream().map(Sale::total)));
        return sales;
    }

    private List<Listing> available(List<ListingId> ids, HolderId holder, Instant now) {
        var available =
                listings.findAll(ids).stream()
                        .filter(listing -> isAvailable(listing, holder, now))
                        .toList();
        var availableIds = available.stream().map(Listing::id).collect(Collectors.toSet());
        var missing = ids.stream().filter(id -> !availableIds.contains(id)).toList();
        if (!missing.isEmpty()) throw new ListingsUnavailableException(missing);
        return available;
    }

    private static boolean isAvailable(Listing listing, HolderId holder, Instant now) {
        var isOwnReservation =
                listing.state() instanceof Reserved(var reservedBy, _, _)
                        && reservedBy.equals(holder);
        return listing.status(now) == ListingStatus.PUBLISHED || isOwnReservation;
    }

    /// The active sellers: erased and suspended accounts cannot sell.
    private Map<AccountId, Seller> sellers(Map<AccountId, List<Listing>> bySeller) {
        var sellers = new LinkedHashMap<AccountId, Seller>();
        var unavailableIds = new ArrayList<ListingId>();
        bySeller.forEach((id, parts) ->
                accounts.find(id)
                        .filter(Account::isActive)
                        .flatMap(Account::seller)
                        .ifPresentOrElse(
                                profile -> sellers.put(id, new Seller(id, profile)),
                                () -> parts.forEach(part -> unavailableIds.add(part.id()))));
        if (!unavailableIds.isEmpty()) throw new ListingsUnavailableException(unavailableIds);
        return sellers;
    }

    private Map<AccountId, Delivery> deliveries(
            BasketForm basket,
            Map<AccountId, List<Listing>> bySeller,
            List<PriceChange> priceChanges,
            Instant now) {
        var deliveries = new LinkedHashMap<AccountId, Delivery>();
        var errors = new ArrayList<FieldError>();
        bySeller.forEach((seller, parts) -> {
            var index = basket.deliveryIndex(seller);
            if (index.isEmpty()) {
                errors.add(FieldError.of("deliveries", "delivery.missing", seller));
                return;
            }
            var consignment = new Consignment(seller, parts, Destination.of(basket.shipping()));
            var field = "deliveries[" + index.get() + "]";
            try {
                var choice = basket.deliveries().get(index.get());
                var signed = offer(choice.offer(), consignment, now);
                deliveries.put(seller, delivery(basket, choice, signed.offer()));
                priceChanges.addAll(signed.priceChanges());
            } catch (InvalidInputException exception) {
                errors.addAll(exception.errorsAt(field));
            }
        });
        if (!errors.isEmpty()) throw new InvalidInputException(errors);
        return deliveries;
    }

    private Delivery delivery(BasketForm basket, BasketForm.Choice choice, DeliveryOffer offer) {
        if (offer.needsPickupPoint() && choice.pickupPoint().isEmpty())
            throw InvalidInputException.at("pickupPointId", "field.required");
        var point = choice.pickupPoint().filter(_ -> offer.needsPickupPoint());
        var destination = Destination.of(basket.shipping());
        return new Delivery(
                offer.carrier(),
                offer.service(),
                offer.mode(),
                offer.price(),
                offer.days(),
                basket.shipping(),
                point,
                point.flatMap(id -> points.find(offer.carrier(), offer.service(), id, destination))
                        .map(PickupPoint::toSingleLine));
    }

    private SignedOffer offer(String token, Consignment consignment, Instant now) {
        try {
            return signedOffers.read(consignment, token, now);
        } catch (InvalidInputException exception) {
            throw new InvalidInputException(exception.errorsAt("offerId"));
        }
    }

    private static Buyer buyer(Account account, BasketForm basket) {
        var professional =
                account.seller().filter(profile -> profile.kind().isProfessional()).isPresent();
        return new Buyer(
                account.id(),
                account.displayName(),
                !professional,
                account.language(),
                basket.billing());
    }
}
