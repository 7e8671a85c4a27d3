package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings.Keys;
import fr.reemploi.adapters.shipping.common.CarrierText;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shipping.Destination;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// Pick-up points of an offer. Boxtal's documentation and its responses spell some fields
/// differently; both spellings are accepted.
final class BoxtalPickupPoints {
    private static final int MAX_POINTS = 30;
    private static final String PATH = "/shipping/v3.2/parcel-point-by-shipping-offer";
    private static final Map<String, String> DAYS = days();

    private final BoxtalApi api;

    BoxtalPickupPoints(BoxtalApi api) {
        this.api = api;
    }

    /// Whether the seller drops the parcel off at the point, or the buyer collects it there.
    enum Side {
        DEPARTURE,
        ARRIVAL
    }

    /// Pick-up points around a place, nearest first.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    List<PickupPoint> around(Keys keys, String offer, Side side, Destination destination) {
        return api.get(keys, path(offer, side, destination), "NoParcelPoint").stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(BoxtalPickupPoints::point)
                .sorted(Comparator.comparingInt(PickupPoint::distanceMeters))
                .limit(MAX_POINTS)
                .toList();
    }

    private static String path(String offer, Side side, Destination destination) {
        var url =
                new HttpUrl.Builder()
                        .scheme("https")
                        .host("boxtal")
                        .addQueryParameter("shippingOfferCode", offer)
                        .addQueryParameter("operationType", side.name())
                        .addQueryParameter("countryIsoCode", destination.country())
                        .addQueryParameter("postalCode", destination.postalCode())
                        .addQueryParameter("city", destination.city())
                        .build();
        return PATH + "?" + url.encodedQuery();
    }

    /// Empty for a point without a valid address or position; the other points are still returned.
    private static Stream<PickupPoint> point(JsonNode item) {
        var point = item.has("parcelPoint") ? item.path("parcelPoint") : item.path("parcelpoint");
        var location = point.path("location");
        var position = location.path("position");
        var code = BoxtalApi.text(point, "code");
        if (code.isEmpty()) return Stream.empty();
        try {
            return Stream.of(
                    new PickupPoint(
                            code,
                            BoxtalApi.text(point, "name"),
                            address(point, location),
                            decimal(position, "latitude"),
                            decimal(position, "longitude"),
                            hours(point.path("openingDays")),
                            (int) Math.round(item.path("distanceFromSearchLocation").asDouble(0))));
        } catch (DomainException | NumberFormatException broken) {
            return Stream.empty();
        }
    }

    private static Address address(JsonNode point, JsonNode location) {
        var street = BoxtalApi.text(location, "number") + " " + BoxtalApi.text(location, "street");
        return new Address(
                BoxtalApi.text(point, "name"),
                street.isBlank() ? "—" : street,
                Optional.empty(),
                BoxtalApi.text(location, "postalCode"),
                BoxtalApi.text(location, "city"),
                BoxtalApi.text(location, "countryIsoCode"));
    }

    /// A number, also if it is given as a string.
    private static double decimal(JsonNode position, String field) {
        var value = position.path(field);
        return value.isNumber() ? value.asDouble() : Double.parseDouble(value.asString(""));
    }

    private static List<String> hours(JsonNode days) {
        return DAYS.entrySet().stream()
                .flatMap(day -> day(day.getValue(), days.path(day.getKey())).stream())
                .toList();
    }

    private static Optional<String> day(String name, JsonNode spans) {
        var open =
                spans.valueStream()
                        .filter(span -> !BoxtalApi.text(span, "openingTime").isEmpty())
                        .map(span -> time(span, "openingTime") + "–" + time(span, "closingTime"))
                        .collect(Collectors.joining(", "));
        return open.isEmpty() ? Optional.empty() : Optional.of(name + " " + open);
    }

    private static String time(JsonNode span, String field) {
        return CarrierText.truncate(BoxtalApi.text(span, field), "09:00".length());
    }

    private static Map<String, String> days() {
        var days = new LinkedHashMap<String, String>();
        days.put("MONDAY", "lundi");
        days.put("TUESDAY", "mardi");
        days.put("WEDNESDAY", "mercredi");
        days.put("THURSDAY", "jeudi");
        days.put("FRIDAY", "vendredi");
        days.put("SATURDAY", "samedi");
        days.put("SUNDAY", "dimanche");
        return days;
    }
}
