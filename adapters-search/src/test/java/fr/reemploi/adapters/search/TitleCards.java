package fr.reemploi.adapters.search;

import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.CardFormat;
import java.nio.charset.StandardCharsets;

/// A card is its title: enough to see which parts were found, in which order.
final class TitleCards implements CardFormat {
    private final String version;

    TitleCards() {
        this("titles-1");
    }

    TitleCards(String version) {
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
