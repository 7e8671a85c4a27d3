package fr.reemploi.adapters.http;

import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.photo.PhotoStore.Size;
import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.CardFormat;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A card as the search answers it: JSON ready but for three holes. What a hole stands for differs
/// from request to request or changes without the part: the site's address, the seller, the
/// distance. The holes are control bytes, which never occur in JSON. What only the pages need to
/// read a card back stands behind the last one.
@Component
final class CardJson implements CardFormat {
    static final byte BASE = 1;
    static final byte SELLER = 2;
    static final byte DISTANCE = 3;
    static final byte END = 4;
    private static final String FORM = "json-1/";
    private static final Photo SAMPLE = new Photo(new PhotoId(new UUID(0, 0)), "sample", 1, 1);

    private final PhotoStore photos;

    CardJson(PhotoStore photos) {
        this.photos = photos;
    }

    /// Photo addresses are written into cards: where the store changes, cards are written anew.
    @Override
    public String version() {
        return FORM + photos.address(SAMPLE, Size.LARGE);
    }

    @Override
    public byte[] write(Card card) {
        var json = new JsonBytes(1_024);
        json.raw("{\"id\":\"").raw(card.id().toString());
        json.raw("\",\"title\":").string(card.title());
        json.raw(",\"category\":").stringOrNull(card.category());
        json.raw(",\"grade\":").stringOrNull(card.grade().map(Enum::name));
        json.raw(",\"condition\":\"").raw(Words.of(card.condition())).raw("\"");
        money(json.raw(",\"price\":"), card.price());
        references(json.raw(",\"references\":"), card.references());
        numberOrNull(json.raw(",\"warrantyMonths\":"), card.warrantyMonths());
        json.raw(",\"publishedAt\":\"").raw(card.publishedAt().toString()).raw("\"");
        donor(json.raw(",\"donor\":"), card.donor());
        photo(json.raw(",\"photo\":"), card);
        json.raw(",\"seller\":").raw(SELLER).raw(DISTANCE).raw("}").raw(END);
        CardTail.write(json, card);
        return json.toBytes();
    }

    @Override
    public Card read(byte[] card) {
        return CardTail.read(card);
    }

    private static void money(JsonBytes json, Money money) {
        json.raw("{\"amount\":").number(money.minor());
        json.raw(",\"currency\":\"").raw(money.currency().getCurrencyCode()).raw("\"}");
    }

    private static void references(JsonBytes json, List<String> references) {
        var separator = "[";
        for (var reference : references) {
            json.raw(separator).string(reference);
            separator = ",";
        }
        json.raw(references.isEmpty() ? "[]" : "]");
    }

    private static void donor(JsonBytes json, Card.CardDonor donor) {
        json.raw("{\"make\":").stringOrNull(donor.make());
        json.raw(",\"model\":").stringOrNull(donor.model());
        numberOrNull(json.raw(",\"year\":"), donor.year());
        json.raw(",\"fuel\":").stringOrNull(donor.fuel().map(Words::of));
        json.raw(",\"engineCode\":").stringOrNull(donor.engineCode());
        numberOrNull(json.raw(",\"mileageKm\":"), donor.mileageKm());
        json.raw("}");
    }

    private void photo(JsonBytes json, Card card) {
        if (card.photo().isEmpty()) {
            json.raw("null");
            return;
        }
        address(json.raw("{\"url\":\""), photos.address(card.photo().get(), Size.LARGE));
        address(
                json.raw("\",\"thumbnailUrl\":\""),
                photos.address(card.photo().get(), Size.THUMBNAIL));
        json.raw("\",\"alt\":").string(card.title()).raw("}");
    }

    private static void address(JsonBytes json, String address) {
        if (address.startsWith("/")) json.raw(BASE);
        json.escaped(address);
    }

    private static void numberOrNull(JsonBytes json, Optional<Integer> number) {
        if (number.isPresent()) json.number(number.get());
        else json.raw("null");
    }
}
