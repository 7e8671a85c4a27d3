package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import java.net.URI;
import java.util.Set;
import org.bson.Document;

/// Stored form of the radio stations.
public final class RadioStationsBson {
    /// The only id there is.
    public static final String STATIONS = "stations";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String STREAM = "stream";
    private static final String LOGO = "logo";
    private static final String FORMAT = "format";
    private static final String REDIRECTS = "redirects";

    private RadioStationsBson() {}

    public static Document write(RadioStations stations) {
        return new Document(ID, STATIONS)
                .append(VERSION, stations.version().value())
                .append(STATIONS, stations.all().stream().map(RadioStationsBson::write).toList());
    }

    public static RadioStations read(Document doc) {
        return new RadioStations(
                new Version(number(doc, VERSION)),
                list(doc, STATIONS, Document.class).stream()
                        .map(RadioStationsBson::readStation)
                        .toList());
    }

    private static Document write(RadioStation station) {
        var doc =
                new Document(ID, station.id().value())
                        .append(NAME, station.name())
                        .append(STREAM, station.stream().toString())
                        .append(FORMAT, EnumNames.of(station.format()));
        if (!station.redirects().isEmpty())
            doc.append(REDIRECTS, station.redirects().stream().sorted().toList());
        return put(doc, LOGO, station.logo().map(URI::toString));
    }

    private static RadioStation readStation(Document doc) {
        return new RadioStation(
                new RadioStationId(uuid(doc, ID)),
                text(doc, NAME),
                URI.create(text(doc, STREAM)),
                maybeText(doc, LOGO).map(URI::create),
                enumValue(doc, FORMAT, StreamFormat.class),
                Set.copyOf(list(doc, REDIRECTS, String.class)));
    }
}
