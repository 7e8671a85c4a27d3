package fr.reemploi.adapters.http.shipping;

import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.json.AddressJson;
import fr.reemploi.adapters.http.api.json.ItemsJson;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.shipping.Destination;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Delivery quotes and pickup points.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
class ShippingController {
    private static final int MAX_GRAMS = 2_000_000;

    private static final int DEFAULT_GRAMS = 1_000;

    private final QuoteDelivery quotes;
    private final FindPickupPoints points;
    private final Carriers carriers;

    ShippingController(QuoteDelivery quotes, FindPickupPoints points, Carriers carriers) {
        this.quotes = quotes;
        this.points = points;
        this.carriers = carriers;
    }

    @ApiOperation(
            value = "Quote delivery offers, grouped by seller; an offer is valid for 30 minutes",
            body = RequestSchemas.Quote.class,
            response = QuoteJson.class,
            problems = "409 listing.unavailable")
    @PostMapping(path = "/shipping-quotes", consumes = MediaType.APPLICATION_JSON_VALUE)
    QuoteJson quote(JsonObject body) {
        return QuoteJson.of(quotes.quote(body.form()));
    }

    @ApiOperation(
            value = "List pickup points of a carrier near a postal code",
            query = {"carrier", "postalCode", "country", "weightGrams", "service"},
            response = ShippingController.PickupPointJson.class,
            shape = ApiOperation.Shape.ITEMS,
            problems = {
                "400 parameter.missing",
                "503 carrier.not-configured",
                "503 carrier.unavailable"
            })
    @GetMapping("/pickup-points")
    ItemsJson<PickupPointJson> points(QueryParameters parameters) {
        var carrier = required("carrier", parameters.single("carrier", carriers::parse));
        var country =
                parameters.single("country", code -> new Destination("49000", "—", code).country());
        var home = country.orElse("FR");
        var destination =
                required(
                        "postalCode",
                        parameters.single("postalCode", code -> new Destination(code, "—", home)));
        var grams = parameters.count("weightGrams", 1, MAX_GRAMS).orElse(DEFAULT_GRAMS);
        var matches =
                points.near(
                        carrier,
                        new PickupPointSearch(destination, grams, parameters.text("service")));
        return new ItemsJson<>(matches.stream().map(PickupPointJson::of).toList());
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new ApiException(400, "parameter.missing", name));
    }

    /// A pickup point.
    record PickupPointJson(
            String id,
            String name,
            AddressJson address,
            double latitude,
            double longitude,
            List<String> openingHours,
            int distanceMeters) {
        static PickupPointJson of(PickupPoint point) {
            return new PickupPointJson(
                    point.id(),
                    point.name(),
                    AddressJson.of(point.address()),
                    point.latitude(),
                    point.longitude(),
                    point.openingHours(),
                    point.distanceMeters());
        }
    }
}
