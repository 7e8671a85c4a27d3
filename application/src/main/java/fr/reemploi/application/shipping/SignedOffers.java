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

/// Offers of delivery as tickets only this installation can write: nothing is stored for what
/// nobody may ever buy, and no price can be made up.
@UseCase
public final class SignedOffers {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final String PURPOSE = "delivery-offer";
    private static final String BAR = "\n";

    private final Secrets secrets;

    public SignedOffers(Secrets secrets) {
        this.secrets = secrets;
    }

    /// What an offer is for.
    public record Consignment(
            AccountId seller, Collection<ListingId> listings, Destination destination) {}

    DeliveryOffer issue(Consignment what, DeliveryOffer offer, Instant now) {
        var text =
                String.join(
                        BAR,
                        fingerprint(what, offer.mode()),
                        offer.carrier().name(),
                        offer.service(),
                        offer.mode().name(),
                        Long.toString(offer.price().minor()),
                        Integer.toString(offer.days()),
                        Boolean.toString(offer.needsPickupPoint()));
        return new DeliveryOffer(
                secrets.ticket(PURPOSE, text, now.plus(LIFE)),
                offer.carrier(),
                offer.service(),
                offer.mode(),
                offer.price(),
                offer.days(),
                offer.needsPickupPoint());
    }

    /// The offer a ticket stands for.
    ///
    /// @throws InvalidInputException `offer.expired` when it is no ticket of ours, or its time is
    ///   over; `offer.other` when it was made for other parts or another place
    public DeliveryOffer read(Consignment what, String ticket, Instant now) {
        var text =
                secrets.read(PURPOSE, ticket, now)
                        .orElseThrow(() -> new InvalidInputException("offer.expired"));
        var parts = text.split(BAR, -1);
        var mode = DeliveryMode.valueOf(parts[3]);
        if (!parts[0].equals(fingerprint(what, mode)))
            throw new InvalidInputException("offer.other");
        return new DeliveryOffer(
                ticket,
                Carrier.valueOf(parts[1]),
                parts[2],
                mode,
                Money.cents(Long.parseLong(parts[4])),
                Integer.parseInt(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }

    /// What is collected goes nowhere: its address does not matter.
    private String fingerprint(Consignment what, DeliveryMode mode) {
        var place =
                mode == DeliveryMode.COLLECT
                        ? ""
                        : what.destination().country() + what.destination().postalCode();
        var parts =
                what.listings().stream()
                        .map(ListingId::toString)
                        .sorted()
                        .collect(Collectors.joining(","));
        return secrets.hash(what.seller() + place + parts);
    }
}
