package fr.reemploi.persistence.codec;

import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// Reads and writes typed fields of a stored document. An id is a `UUID` in BSON and text in JSON;
/// an instant is a `Date` in BSON and milliseconds in JSON. Both forms are accepted.
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

    /// Returns false if the document was written before the field existed.
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

    public static Optional<UUID> maybeUuid(Document doc, String field) {
        return Optional.ofNullable(doc.get(field)).map(_ -> uuid(doc, field));
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

    /// Returns an empty list if the document was written before the field existed.
    public static <T> List<T> list(Document doc, String field, Class<T> of) {
        return doc.getList(field, of, List.of());
    }

    public static <E extends Enum<E>> E enumValue(Document doc, String field, Class<E> type) {
        return parseEnum(type, text(doc, field));
    }

    public static <E extends Enum<E>> Optional<E> maybeEnumValue(
            Document doc, String field, Class<E> type) {
        return maybeText(doc, field).map(name -> parseEnum(type, name));
    }

    /// Enum names in documents of version 0.1 and their current names, by type.
    private static final Map<Class<?>, Map<String, String>> FORMER_NAMES =
            Map.of(
                    DeliveryMode.class, Map.of("relay", "pickup-point", "collect", "local-pickup"),
                    LedgerAccount.class, Map.of("provider", "payment-provider"),
                    Return.Status.class, Map.of("refused", "rejected"),
                    OrderEventType.class,
                            Map.of(
                                    "return-refused", "return-rejected",
                                    "core-returned", "core-received"));

    private static String currentName(Class<?> type, String name) {
        return FORMER_NAMES.getOrDefault(type, Map.of()).getOrDefault(name, name);
    }

    public static <E extends Enum<E>> E parseEnum(Class<E> type, String name) {
        try {
            return EnumNames.parse(type, currentName(type, name));
        } catch (InvalidInputException unknown) {
            // the value comes from a document, not from a request: not an input error
            throw new IllegalStateException(
                    "a document contains \""
                            + name
                            + "\", which is not a value of "
                            + type.getSimpleName(),
                    unknown);
        }
    }

    public static IllegalStateException unknown(String kind, String value) {
        return new IllegalStateException("a document contains an unknown " + kind + ": " + value);
    }

    private static IllegalStateException missing(Document doc, String field) {
        return new IllegalStateException(
                "a document lacks the field \"" + field + "\"; its fields are " + doc.keySet());
    }
}
