package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.Xml;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings.SearchApi;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.DomainException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pick-up points around a postal code.
public final class MondialRelayPickupPoints {
    static final String METHOD = "WSI4_PointRelais_Recherche";
    static final int MAX_POINTS = 30;
    private static final String RADIUS_KILOMETERS = "50";

    /// Status codes for a town, postal code, country or street without a pick-up point.
    private static final Set<String> NO_POINT = Set.of("9", "16", "18", "19", "78", "79", "93");

    private static final List<String> DAYS =
            List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche");
    private static final Pattern HOUR = Pattern.compile("[0-9]{4}");
    private static final String CLOSED = "0000";

    private final MondialRelaySoap soap;

    public MondialRelayPickupPoints(MondialRelaySoap soap) {
        this.soap = soap;
    }

    /// @throws UnavailableException `carrier.unavailable`
    public List<PickupPoint> around(SearchApi settings, PickupPointSearch search) {
        var result =
                CarrierUnavailable.translate(() -> soap.call(settings, METHOD, parameters(search)));
        if (NO_POINT.contains(result.stat())) return List.of();
        MondialRelayCodes.requireOk(result.stat());
        return result.result()
                .all("PointRelais_Details")
                .flatMap(MondialRelayPickupPoints::point)
                .sorted(Comparator.comparingInt(PickupPoint::distanceMeters))
                .limit(MAX_POINTS)
                .toList();
    }

    /// Searches by postal code only: a town name may be ambiguous, and the search then returns
    /// nothing.
    private static Map<String, String> parameters(PickupPointSearch search) {
        return parameters(
                search.around().country(),
                CarrierText.of(search.around().postalCode()),
                search.grams(),
                search.service().orElse("24R"));
    }

    static Map<String, String> parameters(
            String country, String postalCode, int grams, String action) {
        var all = new LinkedHashMap<String, String>();
        all.put("Pays", country);
        all.put("NumPointRelais", "");
        all.put("Ville", "");
        all.put("CP", postalCode);
        all.put("Latitude", "");
        all.put("Longitude", "");
        all.put("Taille", "");
        all.put("Poids", Integer.toString(grams));
        all.put("Action", action);
        all.put("DelaiEnvoi", "0");
        all.put("RayonRecherche", RADIUS_KILOMETERS);
        all.put("TypeActivite", "");
        all.put("NACE", "");
        all.put("NombreResultats", Integer.toString(MAX_POINTS));
        return all;
    }

    /// Empty for a point without a valid address or position; the other points are still returned.
    private static Stream<PickupPoint> point(Xml detail) {
        try {
            var number = detail.text("Num").filter(text -> text.matches("[0-9]{1,6}"));
            var country = detail.text("Pays").orElse("FR");
            if (number.isEmpty()) return Stream.empty();
            return Stream.of(
                    new PickupPoint(
                            country + "-" + "0".repeat(6 - number.get().length()) + number.get(),
                            detail.text("LgAdr1").orElse("Point Relais"),
                            address(detail, country),
                            decimal(detail, "Latitude"),
                            decimal(detail, "Longitude"),
                            DAYS.stream().flatMap(day -> hours(detail, day).stream()).toList(),
                            detail.text("Distance")
                                    .filter(text -> text.matches("[0-9]{1,7}"))
                                    .map(Integer::parseInt)
                                    .orElse(0)));
        } catch (DomainException | NumberFormatException broken) {
            return Stream.empty();
        }
    }

    private static Address address(Xml detail, String country) {
        return new Address(
                detail.text("LgAdr1").orElse("Point Relais"),
                detail.text("LgAdr3").or(() -> detail.text("LgAdr2")).orElse("—"),
                detail.text("LgAdr4"),
                detail.text("CP").orElse(""),
                detail.text("Ville").orElse("—"),
                country);
    }

    private static double decimal(Xml detail, String name) {
        return Double.parseDouble(detail.text(name).orElse("").replace(',', '.'));
    }

    /// The opening hours of a day; empty if closed.
    private static Optional<String> hours(Xml detail, String day) {
        var times =
                detail.children("Horaires_" + day)
                        .flatMap(hours -> hours.children("string"))
                        .map(Xml::text)
                        .filter(time -> HOUR.matcher(time).matches())
                        .toList();
        var spans =
                Stream.of(0, 2)
                        .filter(at -> at + 1 < times.size())
                        .filter(at -> !times.get(at + 1).equals(CLOSED))
                        .map(at -> clock(times.get(at)) + "–" + clock(times.get(at + 1)))
                        .toList();
        return Optional.of(spans)
                .filter(hours -> !hours.isEmpty())
                .map(hours ->
                        day.toLowerCase(java.util.Locale.ROOT) + " " + String.join(", ", hours));
    }

    private static String clock(String digits) {
        return digits.substring(0, 2) + ":" + digits.substring(2);
    }
}
