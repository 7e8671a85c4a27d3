package fr.reemploi.application.search;

import java.nio.charset.StandardCharsets;

/// A card is its title: enough to see which parts were found, in which order.
public final class TitleListingCardFormat implements ListingCardFormat {
    private final String version;

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
        return card.title().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ListingCard read(byte[] card) {
        throw new UnsupportedOperationException("titles are write-only");
    }
}
