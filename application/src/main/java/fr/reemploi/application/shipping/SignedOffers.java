package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Encodes delivery offers as signed tokens: offers need no storage, and prices cannot be forged. A
/// token also carries the prices of its parts, so that a checkout can tell which of them changed
/// since they were shown.
@UseCase
public final class SignedOffers {
    static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String PURPOSE = "shipping-offer";
    private static final String SEPARATOR = "\n";
    private static final String PRICE_SEPARATOR = ",";
    private static final int FIELDS = 8;

    private final Secrets secrets;

    public SignedOffers(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Parts and destination of an offer.
    public record Consignment(AccountId seller, List<Listing> parts, Destination destination) {
        /// The parts, always in the same order.
        public Consignment {
            parts =
                    parts.stream()
                            .sorted(Comparator.comparing(part -> part.id().toString()))
                            .toList();
        }
    }

    /// The offer in a token, and the parts whose price is no longer the one in it.
    public record SignedOffer(DeliveryOffer offer, List<PriceChange> priceChanges) {
        public SignedOffer {
            priceChanges = List.copyOf(priceChanges);
        }
    }

    DeliveryOffer issue(Consignment consignment, DeliveryOffer offer, Instant now) {
        var text =
                String.join(
                        SEPARATOR,
                        fingerprint(consignment, offer.mode()),
                        offer.carrier().id(),
                        offer.service(),
                        offer.mode().name(),
                        Long.toString(offer.price().minor()),
                        Integer.toString(offer.days()),
                        Boolean.toString(offer.needsPickupPoint()),
                        prices(consignment));
        return new DeliveryOffer(
                secrets.signToken(PURPOSE, text, now.plus(LIFETIME)),
                offer.carrier(),
                offer.service(),
                offer.mode(),
                offer.price(),
                offer.days(),
                offer.needsPickupPoint());
    }

    /// Decodes the offer in a token.
    ///
    /// @throws InvalidInputException `offer.expired` when the token is invalid or expired;
    ///   `offer.other` when it is for other parts or another destination
    public SignedOffer read(Consignment consignment, String token, Instant now) {
        var text =
                secrets.readToken(PURPOSE, token, now)
                        .orElseThrow(() -> new InvalidInputException("offer.expired"));
        var parts = text.split(SEPARATOR, -1);
        // a token of an earlier version carries no prices
        if (parts.length != FIELDS) throw new InvalidInputException("offer.expired");
        // an earlier version wrote the carrier in capitals
        var carrier =
                Carrier.parse(parts[1])
                        .orElseThrow(() -> new InvalidInputException("offer.expired"));
        var mode = DeliveryMode.valueOf(parts[3]);
        if (!parts[0].equals(fingerprint(consignment, mode)))
            throw new InvalidInputException("offer.other");
        var offer =
                new DeliveryOffer(
                        token,
                        carrier,
                        parts[2],
                        mode,
                        Money.cents(Long.parseLong(parts[4])),
                        Integer.parseInt(parts[5]),
                        Boolean.parseBoolean(parts[6]));
        return new SignedOffer(offer, priceChanges(consignment, parts[7]));
    }

    private static String prices(Consignment consignment) {
        return consignment.parts().stream()
                .map(part -> PartPrice.of(part).toText())
                .collect(Collectors.joining(PRICE_SEPARATOR));
    }

    /// Compares the prices in a token with the present ones; both are in the order of the parts.
    private static List<PriceChange> priceChanges(Consignment consignment, String signedPrices) {
        var prices = signedPrices.split(PRICE_SEPARATOR, -1);
        var changes = new ArrayList<PriceChange>();
        for (var index = 0; index < prices.length; index++) {
            var part = consignment.parts().get(index);
            var shown = PartPrice.parse(prices[index]).orElseThrow();
            PriceChange.between(shown, part).ifPresent(changes::add);
        }
        return changes;
    }

    /// A local pickup has no destination: the address is left out.
    private String fingerprint(Consignment consignment, DeliveryMode mode) {
        var destination =
                mode == DeliveryMode.LOCAL_PICKUP
                        ? ""
                        : consignment.destination().country()
                                + consignment.destination().postalCode();
        var parts =
                consignment.parts().stream()
                        .map(part -> part.id().toString())
                        .collect(Collectors.joining(","));
        return secrets.hash(consignment.seller() + destination + parts);
    }
}
