package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeDocument;
import static fr.reemploi.persistence.codec.DocumentFields.maybeEnumValue;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInt;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;

import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.CachedPlate.Vehicle;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.persistence.codec.DocumentFields;
import java.time.Year;
import org.bson.Document;

/// Stored form of a cached response of the plate register.
public final class CachedPlateBson {
    public static final String ANSWERED_AT = "answeredAt";

    private static final String KEY = "key";
    private static final String VEHICLE = "vehicle";
    private static final String SEALED_VIN = "sealedVin";
    private static final String MAKE = "make";
    private static final String MODEL = "model";
    private static final String YEAR = "year";
    private static final String FUEL = "fuel";
    private static final String ENGINE_CODE = "engineCode";
    private static final String SOURCE = "source";

    private CachedPlateBson() {}

    public static Document write(CachedPlate plate) {
        var doc =
                new Document(KEY, plate.key())
                        .append(ANSWERED_AT, DocumentFields.date(plate.answeredAt()));
        return put(doc, VEHICLE, plate.vehicle().map(CachedPlateBson::write));
    }

    public static CachedPlate read(Document doc) {
        return new CachedPlate(
                text(doc, KEY),
                maybeDocument(doc, VEHICLE).map(CachedPlateBson::readVehicle),
                instant(doc, ANSWERED_AT));
    }

    private static Document write(Vehicle vehicle) {
        var doc = new Document(SOURCE, vehicle.source());
        put(doc, SEALED_VIN, vehicle.sealedVin());
        put(doc, MAKE, vehicle.make());
        put(doc, MODEL, vehicle.model());
        put(doc, YEAR, vehicle.year().map(Year::getValue));
        put(doc, FUEL, vehicle.fuel().map(EnumNames::of));
        return put(doc, ENGINE_CODE, vehicle.engineCode().map(EngineCode::value));
    }

    private static Vehicle readVehicle(Document doc) {
        return new Vehicle(
                maybeText(doc, SEALED_VIN),
                maybeText(doc, MAKE),
                maybeText(doc, MODEL),
                maybeInt(doc, YEAR).map(Year::of),
                maybeEnumValue(doc, FUEL, Fuel.class),
                maybeText(doc, ENGINE_CODE).map(EngineCode::new),
                text(doc, SOURCE));
    }
}
