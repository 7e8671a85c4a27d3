package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.integer;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeEnumValue;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInt;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Odometer.NotGiven;
import fr.reemploi.domain.vehicle.Odometer.Reading;
import fr.reemploi.domain.vehicle.Odometer.Unknown;
import fr.reemploi.domain.vehicle.Vin;
import fr.reemploi.persistence.codec.DocumentFields;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.bson.Document;

/// Stored form of the donor vehicle, embedded in the document of its listing.
final class DonorBson {
    private static final String MAKE = "make";
    private static final String MODEL = "model";
    private static final String YEAR = "year";
    private static final String FUEL = "fuel";
    private static final String ENGINE_CODE = "engineCode";
    static final String VIN = "vin";
    private static final String FIRST_REGISTRATION = "firstRegistration";
    private static final String ODOMETER = "odometer";
    private static final String IS = "is";
    private static final String READ = "read";
    private static final String UNKNOWN = "unknown";
    private static final String KM = "km";

    private DonorBson() {}

    static Document write(Donor donor) {
        var doc = put(new Document(), MAKE, donor.make());
        put(doc, MODEL, donor.model());
        put(doc, YEAR, donor.year().map(Year::getValue));
        put(doc, FUEL, donor.fuel().map(EnumNames::of));
        put(doc, ENGINE_CODE, donor.engineCode().map(EngineCode::value));
        put(doc, VIN, donor.vin().map(Vin::value));
        put(doc, FIRST_REGISTRATION, donor.firstRegistration().map(LocalDate::toString));
        return put(doc, ODOMETER, write(donor.odometer()));
    }

    static Donor read(Document doc) {
        return new Donor(
                maybeText(doc, MAKE),
                maybeText(doc, MODEL),
                maybeInt(doc, YEAR).map(Year::of),
                maybeEnumValue(doc, FUEL, Fuel.class),
                maybeText(doc, ENGINE_CODE).map(EngineCode::new),
                maybeText(doc, VIN).map(Vin::new),
                maybeText(doc, FIRST_REGISTRATION).map(LocalDate::parse),
                maybeDocument(doc, ODOMETER).map(DonorBson::readOdometer).orElseGet(NotGiven::new));
    }

    private static Optional<Document> write(Odometer odometer) {
        return switch (odometer) {
            case Reading(var mileage) ->
                    Optional.of(new Document(IS, READ).append(KM, mileage.kilometres()));
            case Unknown() -> Optional.of(new Document(IS, UNKNOWN));
            case NotGiven() -> Optional.empty();
        };
    }

    private static Odometer readOdometer(Document doc) {
        return switch (text(doc, IS)) {
            case READ -> new Reading(new Mileage(integer(doc, KM)));
            case UNKNOWN -> new Unknown();
            case String other -> throw DocumentFields.unknown("state of an odometer", other);
        };
    }
}
