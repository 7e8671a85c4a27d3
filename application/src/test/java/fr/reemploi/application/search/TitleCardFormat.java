package fr.reemploi.application.search;

import java.nio.charset.StandardCharsets;

/// A card is its title: enough to see which parts were found, in which order.
public final class TitleCardFormat implements CardFormat {
    private final String version;

    public TitleCardFormat() {
        this("titles-1");
    }

    public TitleCardFormat(String version) {
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public byte[] write(Card card) {
        return card.title().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Card read(byte[] card) {
        throw new UnsupportedOperationException("titles are only written");
    }
}
