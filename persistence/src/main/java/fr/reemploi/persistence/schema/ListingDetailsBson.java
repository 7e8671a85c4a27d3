package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumNames;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeEnumValue;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInt;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.listing.Colour;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.persistence.codec.DocumentFields;
import java.time.Year;
import java.util.stream.Collectors;
import org.bson.Document;

/// Stored form of listing details, embedded in the document of the listing.
final class ListingDetailsBson {
    private static final String SKU = "sku";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String PART = "part";
    private static final String DONOR = "donor";
    private static final String OFFER = "offer";
    private static final String PARCEL = "parcel";
    private static final String LOCATION = "location";

    private static final String CATEGORY = "category";
    private static final String POSITION = "position";
    private static final String GRADE = "grade";
    private static final String CONDITION = "condition";
    private static final String COLOUR = "colour";
    private static final String REFERENCES = "references";
    private static final String FITMENTS = "fitments";

    private static final String MAKE = "make";
    private static final String MODEL = "model";
    private static final String YEAR_FROM = "yearFrom";
    private static final String YEAR_TO = "yearTo";
    private static final String ENGINE_CODE = "engineCode";

    private static final String PRICE = "price";
    private static final String VAT_SCHEME = "vatScheme";
    private static final String WARRANTY_MONTHS = "warrantyMonths";
    private static final String CORE_DEPOSIT = "coreDeposit";
    private static final String DELIVERY_MODES = "deliveryModes";

    private static final String WEIGHT_GRAMS = "weightGrams";
    private static final String SIZE = "size";
    private static final String LENGTH_CM = "lengthCm";
    private static final String WIDTH_CM = "widthCm";
    private static final String HEIGHT_CM = "heightCm";

    private ListingDetailsBson() {}

    /// What makes two listings of a seller the same part: title, VIN and part numbers. A title has
    /// no line break.
    static String identity(Document details) {
        return String.join(
                "\n",
                text(details, TITLE),
                maybeText(document(details, DONOR), DonorBson.VIN).orElse(""),
                String.join(",", list(document(details, PART), REFERENCES, String.class)));
    }

    static Document write(ListingDetails details) {
        var doc = put(new Document(), SKU, details.sku().map(Sku::value));
        doc.append(TITLE, details.title().value());
        put(doc, DESCRIPTION, details.description())
                .append(PART, write(details.part()))
                .append(DONOR, DonorBson.write(details.donor()))
                .append(OFFER, write(details.offer()));
        put(doc, PARCEL, details.parcel().map(ListingDetailsBson::write));
        return put(doc, LOCATION, details.location());
    }

    static ListingDetails read(Document doc) {
        return new ListingDetails(
                maybeText(doc, SKU).map(Sku::new),
                new Title(text(doc, TITLE)),
                maybeText(doc, DESCRIPTION),
                readPart(document(doc, PART)),
                DonorBson.read(document(doc, DONOR)),
                readOffer(document(doc, OFFER)),
                maybeDocument(doc, PARCEL).map(ListingDetailsBson::readParcel),
                maybeText(doc, LOCATION));
    }

    private static Document write(Part part) {
        var doc = put(new Document(), CATEGORY, part.category());
        put(doc, POSITION, part.position().map(EnumNames::of));
        put(doc, GRADE, part.grade().map(EnumNames::of));
        doc.append(CONDITION, EnumNames.of(part.condition()));
        return put(doc, COLOUR, part.colour().map(EnumNames::of))
                .append(REFERENCES, part.partNumbers().stream().map(PartNumber::value).toList())
                .append(FITMENTS, part.fitments().stream().map(ListingDetailsBson::write).toList());
    }

    private static Part readPart(Document doc) {
        return new Part(
                maybeText(doc, CATEGORY),
                maybeEnumValue(doc, POSITION, Position.class),
                maybeEnumValue(doc, GRADE, Grade.class),
                enumValue(doc, CONDITION, Condition.class),
                maybeEnumValue(doc, COLOUR, Colour.class),
                list(doc, REFERENCES, String.class).stream().map(PartNumber::new).toList(),
                list(doc, FITMENTS, Document.class).stream()
                        .map(ListingDetailsBson::readFitment)
                        .toList());
    }

    private static Document write(Fitment fitment) {
        var doc = put(new Document(MAKE, fitment.make()), MODEL, fitment.model());
        put(doc, YEAR_FROM, fitment.yearFrom().map(Year::getValue));
        put(doc, YEAR_TO, fitment.yearTo().map(Year::getValue));
        return put(doc, ENGINE_CODE, fitment.engineCode().map(EngineCode::value));
    }

    private static Fitment readFitment(Document doc) {
        return new Fitment(
                text(doc, MAKE),
                maybeText(doc, MODEL),
                maybeInt(doc, YEAR_FROM).map(Year::of),
                maybeInt(doc, YEAR_TO).map(Year::of),
                maybeText(doc, ENGINE_CODE).map(EngineCode::new));
    }

    private static Document write(Offer offer) {
        var doc = put(new Document(), PRICE, offer.price().map(MoneyBson::write));
        doc.append(VAT_SCHEME, EnumNames.of(offer.vatScheme()));
        put(doc, WARRANTY_MONTHS, offer.warrantyMonths());
        put(doc, CORE_DEPOSIT, offer.coreDeposit().map(MoneyBson::write));
        return doc.append(DELIVERY_MODES, enumNames(offer.deliveryModes()));
    }

    private static Offer readOffer(Document doc) {
        return new Offer(
                MoneyBson.maybe(doc, PRICE),
                enumValue(doc, VAT_SCHEME, VatScheme.class),
                maybeInt(doc, WARRANTY_MONTHS),
                MoneyBson.maybe(doc, CORE_DEPOSIT),
                list(doc, DELIVERY_MODES, String.class).stream()
                        .map(name -> DocumentFields.parseEnum(DeliveryMode.class, name))
                        .collect(Collectors.toSet()));
    }

    private static Document write(Parcel parcel) {
        return put(
                new Document(WEIGHT_GRAMS, parcel.weightGrams()),
                SIZE,
                parcel.size()
                        .map(size ->
                                new Document(LENGTH_CM, size.lengthCm())
                                        .append(WIDTH_CM, size.widthCm())
                                        .append(HEIGHT_CM, size.heightCm())));
    }

    private static Parcel readParcel(Document doc) {
        return new Parcel(
                integer(doc, WEIGHT_GRAMS),
                maybeDocument(doc, SIZE)
                        .map(size ->
                                new Parcel.Size(
                                        integer(size, LENGTH_CM),
                                        integer(size, WIDTH_CM),
                                        integer(size, HEIGHT_CM))));
    }
}
