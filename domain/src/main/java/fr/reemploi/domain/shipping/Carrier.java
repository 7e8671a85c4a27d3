package fr.reemploi.domain.shipping;

import java.util.Optional;
import java.util.regex.Pattern;

/// How the part is delivered: by the seller, collected by the buyer, or by a carrier whose labels
/// the marketplace buys. What is stored is the id, which is read whether or not the carrier is
/// still part of the program; everything else about a carrier is asked of its adapter.
///
/// @param id words of lower-case letters joined by hyphens, in the API and the store
public record Carrier(String id) {
    private static final Pattern FORMAT = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int MAX_LENGTH = 40;

    /// Shipped by the seller with any carrier, at the seller's own rates.
    public static final Carrier SELLER_RATES = new Carrier("seller-rates");

    /// Picked up by the buyer.
    public static final Carrier LOCAL_PICKUP = new Carrier("local-pickup");

    public Carrier {
        if (!isId(id)) throw new IllegalArgumentException("no carrier id: " + id);
    }

    /// Empty if the text is not the id of any carrier.
    public static Optional<Carrier> parse(String id) {
        return isId(id) ? Optional.of(new Carrier(id)) : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.length() <= MAX_LENGTH && FORMAT.matcher(text).matches();
    }

    /// Whether the marketplace buys the label, rather than the seller shipping it.
    public boolean isPaidByMarketplace() {
        return !equals(SELLER_RATES) && !equals(LOCAL_PICKUP);
    }

    @Override
    public String toString() {
        return id;
    }
}
