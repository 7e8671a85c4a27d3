package fr.reemploi.adapters.http.shipping;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shipping.UpdateSellerRates;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The shipping rates of the calling seller.
@Tag(name = "Me")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/me/seller/shipping-rates",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ShippingRatesController {
    private final UpdateSellerRates rates;

    ShippingRatesController(UpdateSellerRates rates) {
        this.rates = rates;
    }

    @ApiOperation(
            value = "Get the caller's shipping rates; a new seller has working defaults",
            response = ShippingRatesController.ShippingRatesJson.class,
            problems = "403 role.required")
    @GetMapping
    ResponseEntity<ShippingRatesJson> read(Actor actor) {
        return json(rates.read(actor));
    }

    @ApiOperation(
            value = "Replace the caller's shipping rates",
            body = RequestSchemas.ShippingRates.class,
            response = ShippingRatesController.ShippingRatesJson.class,
            problems = "403 role.required")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ShippingRatesJson> replace(
            Actor actor, ExpectedVersion expected, JsonObject body) {
        return json(rates.update(actor, expected, body.form()));
    }

    private static ResponseEntity<ShippingRatesJson> json(SellerRates sellerRates) {
        return Responses.editable(sellerRates.version(), ShippingRatesJson.of(sellerRates));
    }

    /// Shipping rates: parcels and freight by zone and weight, and whether local pickup is offered.
    record ShippingRatesJson(boolean localPickup, List<RateBandJson> bands, long version) {
        static ShippingRatesJson of(SellerRates sellerRates) {
            var bands = sellerRates.bands().stream().map(RateBandJson::of).toList();
            return new ShippingRatesJson(
                    sellerRates.localPickup(), bands, sellerRates.version().value());
        }
    }

    /// One price: to a zone, up to a weight.
    record RateBandJson(String mode, String zone, int upToGrams, MoneyJson price, int days) {
        static RateBandJson of(RateBand band) {
            return new RateBandJson(
                    EnumNames.of(band.mode()),
                    EnumNames.of(band.zone()),
                    band.upToGrams(),
                    MoneyJson.of(band.price()),
                    band.days());
        }
    }
}
