package fr.reemploi.adapters.http;

import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.Card.CardDonor;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.vehicle.Fuel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads a card back from the JSON it is kept as, for the site's pages.
final class CardTail {
    private static final String SEPARATOR = " ";

    private CardTail() {}

    /// What the JSON does not say: the seller's id, and how the store knows the picture.
    static void write(JsonBytes json, Card card) {
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

    static Card read(byte[] bytes) {
        var end = bytes.length - 1;
        while (bytes[end] != CardJson.END) end--;
        var tail = new String(bytes, end + 1, bytes.length - end - 1, StandardCharsets.UTF_8);
        var words = List.of(tail.split(SEPARATOR, 5));
        var tree = new Tree(JsonTrees.object(filled(bytes, end)));
        return new Card(
                new ListingId(UUID.fromString(tree.text("id"))),
                new AccountId(UUID.fromString(words.getFirst())),
                tree.text("title"),
                tree.optional("category"),
                tree.optional("grade").map(Grade::valueOf),
                Words.parse(Condition.class, tree.text("condition")),
                Money.cents(tree.inner("price").number("amount").orElseThrow()),
                tree.texts("references"),
                tree.number("warrantyMonths").map(Math::toIntExact),
                Instant.parse(tree.text("publishedAt")),
                donor(tree.inner("donor")),
                words.size() < 5 ? Optional.empty() : Optional.of(photo(words)));
    }

    private static CardDonor donor(Tree donor) {
        return new CardDonor(
                donor.optional("make"),
                donor.optional("model"),
                donor.number("year").map(Math::toIntExact),
                donor.optional("fuel").map(Fuel::parse),
                donor.optional("engineCode"),
                donor.number("mileageKm").map(Math::toIntExact));
    }

    private static Photo photo(List<String> words) {
        return new Photo(
                new PhotoId(UUID.fromString(words.get(1))),
                words.get(4),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)));
    }

    /// The JSON with its holes filled by nothing much.
    private static byte[] filled(byte[] bytes, int end) {
        var json = new ByteArrayOutputStream(end + 4);
        for (var i = 0; i < end; i++) {
            switch (bytes[i]) {
                case CardJson.SELLER -> json.writeBytes("null".getBytes(StandardCharsets.US_ASCII));
                case CardJson.BASE, CardJson.DISTANCE -> {}
                default -> json.write(bytes[i]);
            }
        }
        return json.toByteArray();
    }

    /// What JSON said, by name.
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
