package fr.reemploi.adapters.http.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.RequestSchemas.ListingChange;
import fr.reemploi.adapters.http.api.RequestSchemas.NewListing;
import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.application.checkout.DescribePayment;
import fr.reemploi.application.cody.AnswerMessage.Mode;
import fr.reemploi.application.cody.proposal.ProposalKind;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.system.SystemFigure;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.cody.ProposalStatus;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.EnumNames;
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

/// Generates JSON schemas from the components of records. An `Optional` component may be null; it
/// may be absent in requests, and where the record declares so.
final class RecordSchemas {
    /// Enumeration values by component name, or by `Record.component` where the component name is
    /// ambiguous.
    private static final String SETTING_VALUE = "Field.value";

    private static final Map<String, List<String>> ENUM_VALUES =
            Map.ofEntries(
                    Map.entry("fuel", values(Fuel.values())),
                    Map.entry("condition", values(Condition.values())),
                    Map.entry("position", values(Position.values())),
                    Map.entry("vatScheme", values(VatScheme.values())),
                    Map.entry("confidence", values(Confidence.values())),
                    Map.entry("grade", Stream.of(Grade.values()).map(Enum::name).toList()),
                    Map.entry("mode", values(DeliveryMode.values())),
                    Map.entry("zone", values(Zone.values())),
                    Map.entry("Entry.account", values(LedgerAccount.values())),
                    Map.entry("Order.status", values(OrderStatus.values())),
                    Map.entry("Checkout.status", values(CheckoutStatus.values())),
                    Map.entry("Payment.status", values(DescribePayment.Status.values())),
                    Map.entry("Return.status", values(Return.Status.values())),
                    Map.entry("Return.reason", values(ReturnReason.values())),
                    Map.entry("ReturnRequest.reason", values(ReturnReason.values())),
                    Map.entry("TimelineEntry.event", values(OrderEventType.values())),
                    Map.entry("Payouts.status", values(OnboardSeller.Status.values())),
                    Map.entry(
                            "Favourite.status",
                            values(
                                    ListingStatus.PUBLISHED,
                                    ListingStatus.RESERVED,
                                    ListingStatus.SOLD,
                                    ListingStatus.WITHDRAWN)),
                    Map.entry("NewConversation.mode", values(Mode.values())),
                    Map.entry("CodyAnswer.mode", values(Mode.values())),
                    Map.entry("Proposal.kind", values(ProposalKind.values())),
                    Map.entry("Proposal.state", values(ProposalStatus.values())),
                    Map.entry("RadioStation.format", values(StreamFormat.values())),
                    Map.entry("ConfiguredStation.format", values(StreamFormat.values())),
                    Map.entry("NewRadioStationRequest.format", values(StreamFormat.values())),
                    Map.entry("SystemFigure.unit", values(SystemFigure.Unit.values())),
                    Map.entry("Event.state", values(EventDelivery.State.values())));

    private final Map<String, Schema<?>> schemas = new TreeMap<>();
    private final ProgramValues program;

    RecordSchemas(ProgramValues program) {
        this.program = program;
    }

    Map<String, Schema<?>> schemas() {
        return schemas;
    }

    /// A reference to the schema of a record; registers the schema.
    Schema<?> of(Class<?> record) {
        var name = name(record);
        if (!schemas.containsKey(name)) {
            schemas.put(name, new JsonSchema());
            schemas.put(name, schemaOf(record));
        }
        return reference(name);
    }

    private Schema<?> schemaOf(Class<?> record) {
        var listings = new ListingSchemas(this);
        if (record == ListingJson.class) return listings.listing();
        if (record == NewListing.class) return listings.request(true);
        if (record == ListingChange.class) return listings.request(false);
        return object(record);
    }

    /// Registers a schema that no record declares.
    ///
    /// @return a reference to it
    Schema<?> register(String name, Schema<?> schema) {
        schemas.put(name, schema);
        return reference(name);
    }

    boolean hasProperty(Class<?> type, String property) {
        if (!type.isRecord()) return false;
        of(type);
        var schema = schemas.get(name(type));
        var properties = schema == null ? null : schema.getProperties();
        return properties != null && properties.containsKey(property);
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    static Schema<?> ofType(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    /// Restricts a schema to the given values.
    static void oneOf(Schema<?> schema, List<String> values) {
        if (!(schema instanceof JsonSchema text)) return;
        values.forEach(text::addEnumItemObject);
        // a nullable enumeration must list null
        if (text.getTypes().contains("null")) text.addEnumItemObject(null);
    }

    static Schema<?> list(Schema<?> items) {
        return ofType("array").items(items);
    }

    Schema<?> object(Class<?> record) {
        var schema = ofType("object");
        addProperties(schema, record);
        return schema;
    }

    private void addProperties(Schema<?> schema, Class<?> record) {
        for (var component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addProperties(schema, component.getType());
                continue;
            }
            schema.addProperty(component.getName(), property(record, component));
            if (isRequired(record, component)) schema.addRequiredItem(component.getName());
        }
    }

    private Schema<?> property(Class<?> record, RecordComponent component) {
        var qualified = name(record) + "." + component.getName();
        var schema =
                qualified.equals(SETTING_VALUE)
                        ? orNull(settingValue())
                        : schema(component.getGenericType());
        program.ofComponent(qualified)
                .or(() -> Optional.ofNullable(ENUM_VALUES.get(qualified)))
                .or(() -> Optional.ofNullable(ENUM_VALUES.get(component.getName())))
                .ifPresent(values -> oneOf(schema, values));
        return schema;
    }

    /// A number, a text, yes or no, or a list of texts, as the type of the setting says.
    private static Schema<?> settingValue() {
        var value = new JsonSchema();
        value.setTypes(
                new java.util.LinkedHashSet<>(List.of("number", "string", "boolean", "array")));
        value.setItems(ofType("string"));
        return value;
    }

    private Schema<?> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            if (inner instanceof Class<?> keys && keys.isEnum())
                return map(keys, generic.getActualTypeArguments()[1]);
            return generic.getRawType() == List.class ? list(schema(inner)) : orNull(schema(inner));
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) return of(plain);
        if (plain == Object.class)
            return new JsonSchema()
                    .types(new java.util.LinkedHashSet<>(List.of("integer", "string")));
        return format(plain);
    }

    /// An object with a property for each constant that is a key.
    private Schema<?> map(Class<?> keys, Type values) {
        var schema = ofType("object");
        for (var key : keys.getEnumConstants())
            schema.addProperty(EnumNames.of((Enum<?>) key), schema(values));
        return schema;
    }

    private static Schema<?> format(Class<?> plain) {
        if (plain == UUID.class) return ofType("string").format("uuid");
        if (plain == Instant.class) return ofType("string").format("date-time");
        if (plain == LocalDate.class) return ofType("string").format("date");
        if (plain == BigDecimal.class || plain == double.class) return ofType("number");
        if (plain == boolean.class || plain == Boolean.class) return ofType("boolean");
        return ofType(plain == String.class ? "string" : "integer");
    }

    /// Adds the type `null`; the enumeration values stay those of the other type.
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null)
            return new JsonSchema().oneOf(List.of(schema, ofType("null")));
        schema.addType("null");
        if (schema instanceof JsonSchema text && text.getEnum() != null)
            text.addEnumItemObject(null);
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

    private static List<String> values(Enum<?>... all) {
        return Arrays.stream(all).map(EnumNames::of).toList();
    }
}
