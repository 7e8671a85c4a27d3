package fr.reemploi.adapters.http.api.json;

import fr.reemploi.adapters.http.api.JsonWriter;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCard.CardDonor;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The stored format of a card: its JSON, with placeholders for values that differ between requests
/// or change without the part: the base URL, the seller, fields of one response alone
/// (`CardWriter`). Placeholders are control bytes, which never occur in JSON. The data only the
/// pages need to read a card back follows `END`.
@Component
public final class CardJson implements ListingCardFormat {
    static final byte BASE = 1;
    static final byte SELLER = 2;
    static final byte MORE = 3;
    static final byte END = 4;
    private static final String FORMAT = "json-1/";
    private static final String SEPARATOR = " ";
    private static final Photo SAMPLE = new Photo(new PhotoId(new UUID(0, 0)), "sample", 1, 1);

    private final PhotoStore photos;

    public CardJson(PhotoStore photos) {
        this.photos = photos;
    }

    /// Cards contain photo addresses: when the store changes, cards are rewritten.
    @Override
    public String version() {
        return FORMAT + photos.address(SAMPLE, Size.LARGE);
    }

    @Override
    public byte[] write(ListingCard card) {
        var json = new JsonWriter(1_024);
        json.raw("{\"id\":\"").raw(card.id().toString());
        json.raw("\",\"title\":").string(card.title());
        json.raw(",\"category\":").stringOrNull(card.category());
        json.raw(",\"grade\":").stringOrNull(card.grade().map(Enum::name));
        json.raw(",\"condition\":\"").raw(EnumNames.of(card.condition())).raw("\"");
        money(json.raw(",\"price\":"), card.price());
        references(json.raw(",\"references\":"), card.partNumbers());
        numberOrNull(json.raw(",\"warrantyMonths\":"), card.warrantyMonths());
        json.raw(",\"publishedAt\":\"").raw(card.publishedAt().toString()).raw("\"");
        donor(json.raw(",\"donor\":"), card.donor());
        photo(json.raw(",\"photo\":"), card);
        json.raw(",\"seller\":").raw(SELLER).raw(MORE).raw("}").raw(END);
        tail(json, card);
        return json.toBytes();
    }

    private static void money(JsonWriter json, Money money) {
        json.raw("{\"amount\":").number(money.minor());
        json.raw(",\"currency\":\"").raw(money.currency().getCurrencyCode()).raw("\"}");
    }

    private static void references(JsonWriter json, List<String> references) {
        var separator = "[";
        for (var reference : references) {
            json.raw(separator).string(reference);
            separator = ",";
        }
        json.raw(references.isEmpty() ? "[]" : "]");
    }

    private static void donor(JsonWriter json, CardDonor donor) {
        json.raw("{\"make\":").stringOrNull(donor.make());
        json.raw(",\"model\":").stringOrNull(donor.model());
        numberOrNull(json.raw(",\"year\":"), donor.year());
        json.raw(",\"fuel\":").stringOrNull(donor.fuel().map(EnumNames::of));
        json.raw(",\"engineCode\":").stringOrNull(donor.engineCode());
        numberOrNull(json.raw(",\"mileageKm\":"), donor.mileageKm());
        json.raw("}");
    }

    private void photo(JsonWriter json, ListingCard card) {
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

    private static void address(JsonWriter json, String address) {
        if (address.startsWith("/")) json.raw(BASE);
        json.escaped(address);
    }

    private static void numberOrNull(JsonWriter json, Optional<Integer> number) {
        if (number.isPresent()) json.number(number.get());
        else json.raw("null");
    }

    /// The values missing in the JSON: the seller's id, and the stored photo.
    private static void tail(JsonWriter json, ListingCard card) {
        json.raw(card.seller().toString());
        card.photo()
                .ifPresent(photo ->
                        json.raw(SEPARATOR + photo.id() + SEPARATOR)
                                .number(photo.width())
                                .raw(SEPARATOR)
                                .number(photo.height())
                                .raw(SEPARATOR)
                                .escaped(photo.key()));
    }

    @Override
    public ListingCard read(byte[] bytes) {
        var end = bytes.length - 1;
        while (bytes[end] != END) end--;
        var tail = new String(bytes, end + 1, bytes.length - end - 1, StandardCharsets.UTF_8);
        var words = List.of(tail.split(SEPARATOR, 5));
        var tree = new Tree(JsonReader.readObject(withoutPlaceholders(bytes, end)));
        return new ListingCard(
                new ListingId(UUID.fromString(tree.text("id"))),
                new AccountId(UUID.fromString(words.getFirst())),
                tree.text("title"),
                tree.optional("category"),
                tree.optional("grade").map(Grade::valueOf),
                EnumNames.parse(Condition.class, tree.text("condition")),
                Money.cents(tree.inner("price").number("amount").orElseThrow()),
                tree.texts("references"),
                tree.number("warrantyMonths").map(Math::toIntExact),
                Instant.parse(tree.text("publishedAt")),
                donorOf(tree.inner("donor")),
                words.size() < 5 ? Optional.empty() : Optional.of(photoOf(words)));
    }

    private static CardDonor donorOf(Tree donor) {
        return new CardDonor(
                donor.optional("make"),
                donor.optional("model"),
                donor.number("year").map(Math::toIntExact),
                donor.optional("fuel").map(Fuel::parse),
                donor.optional("engineCode"),
                donor.number("mileageKm").map(Math::toIntExact));
    }

    private static Photo photoOf(List<String> words) {
        return new Photo(
                new PhotoId(UUID.fromString(words.get(1))),
                words.get(4),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)));
    }

    /// The JSON with its placeholders replaced by neutral values.
    private static byte[] withoutPlaceholders(byte[] bytes, int end) {
        var json = new ByteArrayOutputStream(end + 4);
        for (var i = 0; i < end; i++) {
            switch (bytes[i]) {
                case SELLER -> json.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
                case BASE, MORE -> {}
                default -> json.write(bytes[i]);
            }
        }
        return json.toByteArray();
    }

    /// A parsed JSON object.
    private record Tree(Map<?, ?> values) {
        String text(String name) {
            return optional(name).orElseThrow();
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(values.get(name)).map(String.class::cast);
        }

        Optional<Long> number(String name) {
            return Optional.ofNullable(values.get(name)).map(Long.class::cast);
        }

        List<String> texts(String name) {
            return values.get(name) instanceof List<?> list
                    ? list.stream().map(String.class::cast).toList()
                    : List.of();
        }

        Tree inner(String name) {
            return new Tree(values.get(name) instanceof Map<?, ?> map ? map : Map.of());
        }
    }
}
