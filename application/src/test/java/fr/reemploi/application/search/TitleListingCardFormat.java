package fr.reemploi.application.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A card is its title: enough to see which parts were found, in which order. It is read back as
/// the last card with this title.
public final class TitleListingCardFormat implements ListingCardFormat {
    private final String version;
    private final Map<String, ListingCard> cards = new ConcurrentHashMap<>();

    public TitleListingCardFormat() {
        this("titles-1");
    }

    public TitleListingCardFormat(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public byte[] write(ListingCard card) {
        cards.put(card.title(), card);
        return card.title().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ListingCard read(byte[] card) {
        return Objects.requireNonNull(cards.get(new String(card, StandardCharsets.UTF_8)));
    }
}
