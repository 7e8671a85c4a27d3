package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.Fields.instant;
import static fr.reemploi.persistence.codec.Fields.maybeDocument;
import static fr.reemploi.persistence.codec.Fields.maybeInt;
import static fr.reemploi.persistence.codec.Fields.maybeText;
import static fr.reemploi.persistence.codec.Fields.maybeWord;
import static fr.reemploi.persistence.codec.Fields.put;
import static fr.reemploi.persistence.codec.Fields.text;

import fr.reemploi.application.lookup.KnownPlate;
import fr.reemploi.application.lookup.KnownPlate.Vehicle;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.persistence.codec.Fields;
import java.time.Year;
import org.bson.Document;

/// A register's answer as stored.
public final class KnownPlateBson {
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

    private KnownPlateBson() {}

    public static Document write(KnownPlate known) {
        var doc =
                new Document(KEY, known.key()).append(ANSWERED_AT, Fields.date(known.answeredAt()));
        return put(doc, VEHICLE, known.vehicle().map(KnownPlateBson::write));
    }

    public static KnownPlate read(Document doc) {
        return new KnownPlate(
                text(doc, KEY),
                maybeDocument(doc, VEHICLE).map(KnownPlateBson::readVehicle),
                instant(doc, ANSWERED_AT));
    }

    private static Document write(Vehicle vehicle) {
        var doc = new Document(SOURCE, vehicle.source());
        put(doc, SEALED_VIN, vehicle.sealedVin());
        put(doc, MAKE, vehicle.make());
        put(doc, MODEL, vehicle.model());
        put(doc, YEAR, vehicle.year().map(Year::getValue));
        put(doc, FUEL, vehicle.fuel().map(Words::of));
        return put(doc, ENGINE_CODE, vehicle.engineCode().map(EngineCode::value));
    }

    private static Vehicle readVehicle(Document doc) {
        return new Vehicle(
                maybeText(doc, SEALED_VIN),
                maybeText(doc, MAKE),
                maybeText(doc, MODEL),
                maybeInt(doc, YEAR).map(Year::of),
                maybeWord(doc, FUEL, Fuel.class),
                maybeText(doc, ENGINE_CODE).map(EngineCode::new),
                text(doc, SOURCE));
    }
}
