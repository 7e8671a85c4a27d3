package fr.reemploi.adapters.http.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.application.checkout.DescribePayment;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Zone;
import fr.reemploi.domain.vehicle.Confidence;
import fr.reemploi.domain.vehicle.Fuel;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The JSON schemas of the records that go over the wire, read off their components: what is
/// `Optional` may be null, and absent where the record says so or is a request.
final class RecordSchemas {
    /// By the component's name, or the record's and the component's where that alone says it.
    private static final Map<String, List<String>> ENUM_VALUES =
            Map.ofEntries(
                    Map.entry("fuel", words(Fuel.values())),
                    Map.entry("condition", words(Condition.values())),
                    Map.entry("position", words(Position.values())),
                    Map.entry("vatScheme", words(VatScheme.values())),
                    Map.entry("confidence", words(Confidence.values())),
                    Map.entry("grade", Stream.of(Grade.values()).map(Enum::name).toList()),
                    Map.entry("mode", words(DeliveryMode.values())),
                    Map.entry("zone", words(Zone.values())),
                    Map.entry("Entry.account", words(LedgerAccount.values())),
                    Map.entry("Order.status", words(OrderStatus.values())),
                    Map.entry("Checkout.status", words(CheckoutStatus.values())),
                    Map.entry("Payment.status", words(DescribePayment.Status.values())),
                    Map.entry("Return.status", words(Return.Status.values())),
                    Map.entry("Return.reason", words(ReturnReason.values())),
                    Map.entry("ReturnRequest.reason", words(ReturnReason.values())),
                    Map.entry("TimelineEntry.event", words(OrderEventType.values())),
                    Map.entry("Payouts.status", words(OnboardSeller.Status.values())),
                    Map.entry("Delivery.carrier", words(Carrier.values())),
                    Map.entry("DeliveryOffer.carrier", words(Carrier.values())));

    private final Map<String, Schema<?>> schemas = new TreeMap<>();

    Map<String, Schema<?>> schemas() {
        return schemas;
    }

    /// A reference to the schema of a record, which is put with the others.
    Schema<?> of(Class<?> record) {
        var name = name(record);
        if (!schemas.containsKey(name)) {
            schemas.put(name, new JsonSchema());
            schemas.put(name, object(record));
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema<?> ofType(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /// Only these words are values.
    static void oneOf(Schema<?> schema, List<String> words) {
        if (schema instanceof JsonSchema text) words.forEach(text::addEnumItemObject);
    }

    static Schema<?> list(Schema<?> items) {
        return ofType("array").items(items);
    }

    private Schema<?> object(Class<?> record) {
        var schema = ofType("object");
        for (var component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), property(record, component));
            if (isRequired(record, component)) schema.addRequiredItem(component.getName());
        }
        return schema;
    }

    private Schema<?> property(Class<?> record, RecordComponent component) {
        var schema = schema(component.getGenericType());
        var qualified = name(record) + "." + component.getName();
        var named = ENUM_VALUES.get(component.getName());
        var words = ENUM_VALUES.containsKey(qualified) ? ENUM_VALUES.get(qualified) : named;
        if (words == null) return schema;
        oneOf(schema, words);
        // an enumeration lists null too where null is a value
        if (schema instanceof JsonSchema text && text.getTypes().contains("null"))
            text.addEnumItemObject(null);
        return schema;
    }

    private Schema<?> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class ? list(schema(inner)) : orNull(inner);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) return of(plain);
        if (plain == Object.class)
            return new JsonSchema()
                    .types(new java.util.LinkedHashSet<>(List.of("integer", "string")));
        return format(plain);
    }

    private static Schema<?> format(Class<?> plain) {
        if (plain == UUID.class) return ofType("string").format("uuid");
        if (plain == Instant.class) return ofType("string").format("date-time");
        if (plain == LocalDate.class) return ofType("string").format("date");
        if (plain == BigDecimal.class || plain == double.class) return ofType("number");
        if (plain == boolean.class || plain == Boolean.class) return ofType("boolean");
        return ofType(plain == String.class ? "string" : "integer");
    }

    /// Null is told by a type of its own; words are then those of the type beside it.
    private Schema<?> orNull(Type inner) {
        var schema = schema(inner);
        if (schema.get$ref() != null)
            return new JsonSchema().oneOf(List.of(schema, ofType("null")));
        schema.addType("null");
        return schema;
    }

    private static boolean isRequired(Class<?> record, RecordComponent component) {
        if (component.getType() != Optional.class) return true;
        var absent =
                component.getAccessor().isAnnotationPresent(JsonInclude.class)
                        || record.isAnnotationPresent(JsonInclude.class);
        return !absent && record.getEnclosingClass() != RequestSchemas.class;
    }

    static String name(Class<?> record) {
        var name = record.getSimpleName().replaceAll("(Json|Shape)$", "");
        return record.getEnclosingClass() == RequestSchemas.class ? name + "Request" : name;
    }

    private static List<String> words(Enum<?>[] all) {
        return Arrays.stream(all).map(EnumNames::of).toList();
    }
}
