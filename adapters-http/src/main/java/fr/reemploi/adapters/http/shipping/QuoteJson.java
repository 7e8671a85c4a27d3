package fr.reemploi.adapters.http.shipping;

import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.QuoteDelivery.SellerQuote;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.UUID;

/// Delivery offers, grouped by seller.
record QuoteJson(List<GroupJson> groups) {
    static QuoteJson of(List<SellerQuote> groups) {
        return new QuoteJson(groups.stream().map(GroupJson::of).toList());
    }

    /// The parts of one seller and the delivery offers for them.
    record GroupJson(UUID sellerId, List<UUID> listingIds, List<DeliveryOfferJson> offers) {
        static GroupJson of(SellerQuote group) {
            return new GroupJson(
                    group.seller().value(),
                    group.listings().stream().map(ListingId::value).toList(),
                    group.offers().stream().map(DeliveryOfferJson::of).toList());
        }
    }

    /// A delivery offer.
    record DeliveryOfferJson(
            String id,
            String carrier,
            String service,
            String mode,
            MoneyJson price,
            int days,
            boolean needsPickupPoint) {
        static DeliveryOfferJson of(DeliveryOffer offer) {
            return new DeliveryOfferJson(
                    offer.id(),
                    offer.carrier().id(),
                    offer.service(),
                    EnumNames.of(offer.mode()),
                    MoneyJson.of(offer.price()),
                    offer.days(),
                    offer.needsPickupPoint());
        }
    }
}
