package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.json.ListingJson.FitmentJson;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.adapters.http.api.json.PhotoJson;
import fr.reemploi.adapters.http.api.json.SellerJson;
import fr.reemploi.application.listing.FieldFormat;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The JSON schemas of a listing, from the declaration of its fields.
final class ListingSchemas {
    /// The fields of a request that cannot be cleared.
    private static final Set<ListingField> REQUIRED =
            EnumSet.of(ListingField.TITLE, ListingField.WEIGHT);

    private final RecordSchemas schemas;

    ListingSchemas(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    /// A listing as it is answered.
    Schema<?> listing() {
        var listing = RecordSchemas.ofType("object");
        require(listing, "id", RecordSchemas.ofType("string").format("uuid"));
        var status = RecordSchemas.ofType("string");
        RecordSchemas.oneOf(
                status, Arrays.stream(ListingStatus.values()).map(EnumNames::of).toList());
        require(listing, "status", status);
        require(listing, "version", RecordSchemas.ofType("integer"));
        addFields(listing, true);
        require(listing, "seller", schemas.of(SellerJson.class));
        require(listing, "photos", RecordSchemas.list(schemas.of(PhotoJson.class)));
        require(listing, "publishedAt", RecordSchemas.orNull(instant()));
        require(listing, "updatedAt", instant());
        return listing;
    }

    /// The body of a request that creates a listing, or changes some of its fields.
    Schema<?> request(boolean complete) {
        var request = RecordSchemas.ofType("object");
        addFields(request, false);
        if (complete) request.addRequiredItem(ListingField.TITLE.key());
        return request;
    }

    private void addFields(Schema<?> schema, boolean answered) {
        var donor = RecordSchemas.ofType("object");
        var parcel = RecordSchemas.ofType("object");
        for (var field : ListingField.values()) {
            switch (field.parent().orElse("")) {
                case "donor" -> add(donor, field, answered);
                case "parcel" -> add(parcel, field, answered);
                default -> add(schema, field, answered);
            }
        }
        var donorSchema = schemas.register(answered ? "Donor" : "DonorRequest", donor);
        var parcelSchema = schemas.register(answered ? "Parcel" : "ParcelRequest", parcel);
        schema.addProperty("donor", answered ? donorSchema : RecordSchemas.orNull(donorSchema));
        schema.addProperty("parcel", RecordSchemas.orNull(parcelSchema));
        if (answered) schema.required(required(schema, List.of("donor", "parcel")));
        else parcel.addRequiredItem(ListingField.WEIGHT.key());
    }

    private static List<String> required(Schema<?> schema, List<String> more) {
        var all = new ArrayList<>(Optional.ofNullable(schema.getRequired()).orElse(List.of()));
        all.addAll(more);
        return all;
    }

    private void add(Schema<?> schema, ListingField field, boolean answered) {
        var type = type(field.format(), answered);
        var flag = field.format() instanceof FieldFormat.Flag;
        var nullable = answered ? !field.isAlwaysSet() && !flag : !REQUIRED.contains(field);
        schema.addProperty(field.key(), nullable ? RecordSchemas.orNull(type) : type);
        if (answered && !field.isForSellerOnly() && !flag) schema.addRequiredItem(field.key());
    }

    private Schema<?> type(FieldFormat format, boolean answered) {
        return switch (format) {
            case FieldFormat.Line(), FieldFormat.Lines() -> RecordSchemas.ofType("string");
            case FieldFormat.OneOf(var values) -> oneOf(values);
            case FieldFormat.SomeOf(var values) -> RecordSchemas.list(oneOf(values));
            case FieldFormat.Texts() -> RecordSchemas.list(RecordSchemas.ofType("string"));
            case FieldFormat.Numeric(_, _), FieldFormat.Grams(_) -> RecordSchemas.ofType("integer");
            case FieldFormat.Kilometres() -> answered ? RecordSchemas.ofType("integer") : lenient();
            case FieldFormat.Amount() -> schemas.of(MoneyJson.class);
            case FieldFormat.Day() -> RecordSchemas.ofType("string").format("date");
            case FieldFormat.Flag() -> RecordSchemas.ofType("boolean");
            case FieldFormat.Vehicles() -> RecordSchemas.list(fitment(answered));
        };
    }

    private Schema<?> fitment(boolean answered) {
        if (answered) return schemas.of(FitmentJson.class);
        var fitment = schemas.object(FitmentJson.class).required(List.of("make"));
        return schemas.register("FitmentRequest", fitment);
    }

    /// A number, or text in any usual spelling.
    private static Schema<?> lenient() {
        var schema = RecordSchemas.ofType("integer");
        schema.addType("string");
        return schema;
    }

    private static Schema<?> oneOf(List<String> values) {
        var schema = RecordSchemas.ofType("string");
        RecordSchemas.oneOf(schema, values);
        return schema;
    }

    private static Schema<?> instant() {
        return RecordSchemas.ofType("string").format("date-time");
    }

    private static void require(Schema<?> schema, String name, Schema<?> property) {
        schema.addProperty(name, property);
        schema.addRequiredItem(name);
    }
}
