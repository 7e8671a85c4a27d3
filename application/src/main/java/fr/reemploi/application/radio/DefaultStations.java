package fr.reemploi.application.radio;

import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.radio.RadioStations;
import fr.reemploi.domain.radio.StreamFormat;
import fr.reemploi.domain.shared.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// The stations that come with the program: public streams over https. A site has them until its
/// operator changes one; from then on all stations are the operator's.
public final class DefaultStations {

    /// The name of the stream, then that of the station.
    private static final String[][] NAMES = {
        {"franceinter", "France Inter"},
        {"franceinfo", "franceinfo"},
        {"franceculture", "France Culture"},
        {"francemusique", "France Musique"},
        {"fip", "FIP"},
        {"fiprock", "FIP Rock"},
        {"fipjazz", "FIP Jazz"},
        {"fipgroove", "FIP Groove"},
        {"fippop", "FIP Pop"},
        {"fipelectro", "FIP Electro"},
        {"fipworld", "FIP Monde"},
        {"fipreggae", "FIP Reggae"},
        {"fipnouveautes", "FIP Nouveautés"},
        {"fiphiphop", "FIP Hip-Hop"},
        {"fipmetal", "FIP Metal"},
        {"mouv", "Mouv’"},
        {"fb1071", "ici Paris"},
        {"fbprovence", "ici Provence"},
        {"fbbourgogne", "ici Bourgogne"},
        {"fbpaysbasque", "ici Pays Basque"},
        {"fbbreizizel", "ici Breizh Izel"},
        {"fbalsace", "ici Alsace"},
        {"fbarmorique", "ici Armorique"},
        {"fbtoulouse", "ici Toulouse"},
    };

    /// The default stations.
    public static final RadioStations STATIONS =
            new RadioStations(
                    Version.NEW,
                    Arrays.stream(NAMES)
                            .map(names ->
                                    station(
                                            "https://icecast.radiofrance.fr/%s-midfi.mp3"
                                                    .formatted(names[0]),
                                            names[1]))
                            .toList());

    private DefaultStations() {}

    /// The id follows from the stream, so that it is the same on every server.
    private static RadioStation station(String stream, String name) {
        return new RadioStation(
                new RadioStationId(
                        UUID.nameUUIDFromBytes(stream.getBytes(StandardCharsets.US_ASCII))),
                name,
                URI.create(stream),
                Optional.empty(),
                StreamFormat.MP3);
    }
}
