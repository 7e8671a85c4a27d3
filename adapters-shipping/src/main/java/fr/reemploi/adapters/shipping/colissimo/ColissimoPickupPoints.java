package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads pickup points.
final class ColissimoPickupPoints {
    static final String PATH = "pickup-points";
    private static final int MAX_POINTS = 30;

    private ColissimoPickupPoints() {}

    static Map<String, String> query(Destination around, int grams) {
        return Map.of(
                "postalCode", around.postalCode(),
                "city", around.city(),
                "country", around.country(),
                "weightGrams", Integer.toString(grams));
    }

    /// Nearest first.
    ///
    /// @throws MalformedResponseException if the response is not JSON
    static List<PickupPoint> of(RemoteResponse response) {
        return response.json()
                .path("points")
                .valueStream()
                .flatMap(ColissimoPickupPoints::point)
                .sorted(Comparator.comparingInt(PickupPoint::distanceMeters))
                .limit(MAX_POINTS)
                .toList();
    }

    /// Empty for a point without id, position or valid address; the others are still returned.
    private static Stream<PickupPoint> point(JsonNode json) {
        var id = ColissimoApi.text(json, "id");
        var latitude = json.path("latitude");
        var longitude = json.path("longitude");
        if (id.isEmpty() || !latitude.isNumber() || !longitude.isNumber()) return Stream.empty();
        try {
            return Stream.of(
                    new PickupPoint(
                            id,
                            ColissimoApi.text(json, "name"),
                            address(json),
                            latitude.asDouble(),
                            longitude.asDouble(),
                            hours(json.path("opening")),
                            json.path("distanceMeters").asInt(0)));
        } catch (DomainException invalidAddress) {
            return Stream.empty();
        }
    }

    private static Address address(JsonNode json) {
        return new Address(
                ColissimoApi.text(json, "name"),
                ColissimoApi.text(json, "line1"),
                Optional.empty(),
                ColissimoApi.text(json, "postalCode"),
                ColissimoApi.text(json, "city"),
                ColissimoApi.text(json, "country"));
    }

    private static List<String> hours(JsonNode opening) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> hours(day, opening.path(day.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Stream<String> hours(DayOfWeek day, JsonNode spans) {
        var open =
                spans.valueStream()
                        .map(span -> span.asString("").replace('-', '–'))
                        .filter(span -> !span.isBlank())
                        .collect(Collectors.joining(", "));
        if (open.isEmpty()) return Stream.empty();
        return Stream.of(day.getDisplayName(TextStyle.FULL, Locale.FRANCE) + " " + open);
    }
}
