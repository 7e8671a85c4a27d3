package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/// Encodes delivery offers as signed tokens: offers need no storage, and prices cannot be forged.
@UseCase
public final class SignedOffers {
    static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final String PURPOSE = "shipping-offer";
    private static final String SEPARATOR = "\n";

    private final Secrets secrets;

    public SignedOffers(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Parts and destination of an offer.
    public record Consignment(
            AccountId seller, Collection<ListingId> listings, Destination destination) {}

    DeliveryOffer issue(Consignment consignment, DeliveryOffer offer, Instant now) {
        var text =
                String.join(
                        SEPARATOR,
                        fingerprint(consignment, offer.mode()),
                        offer.carrier().name(),
                        offer.service(),
                        offer.mode().name(),
                        Long.toString(offer.price().minor()),
                        Integer.toString(offer.days()),
                        Boolean.toString(offer.needsPickupPoint()));
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
    public DeliveryOffer read(Consignment consignment, String token, Instant now) {
        var text =
                secrets.readToken(PURPOSE, token, now)
                        .orElseThrow(() -> new InvalidInputException("offer.expired"));
        var parts = text.split(SEPARATOR, -1);
        var mode = DeliveryMode.valueOf(parts[3]);
        if (!parts[0].equals(fingerprint(consignment, mode)))
            throw new InvalidInputException("offer.other");
        return new DeliveryOffer(
                token,
                Carrier.valueOf(parts[1]),
                parts[2],
                mode,
                Money.cents(Long.parseLong(parts[4])),
                Integer.parseInt(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }

    /// A local pickup has no destination: the address is left out.
    private String fingerprint(Consignment consignment, DeliveryMode mode) {
        var destination =
                mode == DeliveryMode.LOCAL_PICKUP
                        ? ""
                        : consignment.destination().country()
                                + consignment.destination().postalCode();
        var parts =
                consignment.listings().stream()
                        .map(ListingId::toString)
                        .sorted()
                        .collect(Collectors.joining(","));
        return secrets.hash(consignment.seller() + destination + parts);
    }
}
