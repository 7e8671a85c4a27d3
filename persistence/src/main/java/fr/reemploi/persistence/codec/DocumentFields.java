package fr.reemploi.persistence.codec;

import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// What a field of a stored document holds. An id comes back from BSON as an id and from JSON as
/// text, an instant as a date or as milliseconds: both are read.
public final class DocumentFields {
    private DocumentFields() {}

    public static Document put(Document doc, String field, Optional<?> value) {
        value.ifPresent(present -> doc.append(field, present));
        return doc;
    }

    public static Date date(Instant instant) {
        return Date.from(instant);
    }

    public static List<String> enumNames(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(EnumNames::of).sorted().toList();
    }

    public static String text(Document doc, String field) {
        return maybeText(doc, field).orElseThrow(() -> missing(doc, field));
    }

    public static Optional<String> maybeText(Document doc, String field) {
        return Optional.ofNullable(doc.get(field)).map(String.class::cast);
    }

    public static long number(Document doc, String field) {
        return maybeNumber(doc, field).orElseThrow(() -> missing(doc, field)).longValue();
    }

    public static Optional<Integer> maybeInt(Document doc, String field) {
        return maybeNumber(doc, field).map(Number::intValue);
    }

    public static int integer(Document doc, String field) {
        return Math.toIntExact(number(doc, field));
    }

    private static Optional<Number> maybeNumber(Document doc, String field) {
        return Optional.ofNullable(doc.get(field)).map(Number.class::cast);
    }

    /// False where the document is older than the field.
    public static boolean flag(Document doc, String field) {
        return Boolean.TRUE.equals(doc.get(field));
    }

    public static UUID uuid(Document doc, String field) {
        return switch (doc.get(field)) {
            case UUID uuid -> uuid;
            case String text -> UUID.fromString(text);
            case null, default -> throw missing(doc, field);
        };
    }

    public static List<UUID> uuids(Document doc, String field) {
        return list(doc, field, Object.class).stream()
                .map(id -> id instanceof UUID uuid ? uuid : UUID.fromString((String) id))
                .toList();
    }

    public static Instant instant(Document doc, String field) {
        return switch (doc.get(field)) {
            case Date date -> date.toInstant();
            case Number millis -> Instant.ofEpochMilli(millis.longValue());
            case null, default -> throw missing(doc, field);
        };
    }

    public static Optional<Instant> maybeInstant(Document doc, String field) {
        return doc.containsKey(field) ? Optional.of(instant(doc, field)) : Optional.empty();
    }

    public static Document document(Document doc, String field) {
        return maybeDocument(doc, field).orElseThrow(() -> missing(doc, field));
    }

    public static Optional<Document> maybeDocument(Document doc, String field) {
        return Optional.ofNullable(doc.get(field)).map(Document.class::cast);
    }

    /// Empty where the document is older than the field.
    public static <T> List<T> list(Document doc, String field, Class<T> of) {
        return doc.getList(field, of, List.of());
    }

    public static <E extends Enum<E>> E enumValue(Document doc, String field, Class<E> type) {
        return parseEnum(type, text(doc, field));
    }

    public static <E extends Enum<E>> Optional<E> maybeEnumValue(
            Document doc, String field, Class<E> type) {
        return maybeText(doc, field).map(word -> parseEnum(type, word));
    }

    /// Words that documents of version 0.1 hold in place of today's, by type.
    private static final Map<Class<?>, Map<String, String>> FORMER_WORDS =
            Map.of(
                    DeliveryMode.class, Map.of("relay", "pickup-point", "collect", "local-pickup"),
                    Carrier.class, Map.of("own-tariff", "seller-rates", "collect", "local-pickup"),
                    LedgerAccount.class, Map.of("provider", "payment-provider"),
                    Return.Status.class, Map.of("refused", "rejected"),
                    OrderEventType.class,
                            Map.of(
                                    "return-refused", "return-rejected",
                                    "core-returned", "core-received"));

    private static String currentWord(Class<?> type, String word) {
        return FORMER_WORDS.getOrDefault(type, Map.of()).getOrDefault(word, word);
    }

    public static <E extends Enum<E>> E parseEnum(Class<E> type, String word) {
        try {
            return EnumNames.parse(type, currentWord(type, word));
        } catch (InvalidInputException unknown) {
            // nobody typed it: the document is at fault, not a request
            throw new IllegalStateException(
                    "a document says \"" + word + "\", which is no " + type.getSimpleName(),
                    unknown);
        }
    }

    public static IllegalStateException unknown(String what, String is) {
        return new IllegalStateException("a document holds an unknown " + what + ": " + is);
    }

    private static IllegalStateException missing(Document doc, String field) {
        return new IllegalStateException(
                "a document lacks the field \"" + field + "\"; it has " + doc.keySet());
    }
}
