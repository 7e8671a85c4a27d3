package fr.reemploi.adapters.http.shipping;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shipping.EditTariffs;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.TariffBand;
import fr.reemploi.domain.shipping.Tariffs;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A seller's own delivery prices.
@Tag(name = "Me")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/me/seller/tariffs",
        produces = MediaType.APPLICATION_JSON_VALUE)
class TariffController {
    private final EditTariffs tariffs;

    TariffController(EditTariffs tariffs) {
        this.tariffs = tariffs;
    }

    @ApiOperation(
            value = "One's own delivery prices; a new seller has a grid that works",
            response = TariffController.TariffsJson.class,
            problems = "403 role.required")
    @GetMapping
    ResponseEntity<TariffsJson> read(Actor actor) {
        return json(tariffs.read(actor));
    }

    @ApiOperation(
            value = "Replaces the grid",
            body = RequestSchemas.Tariffs.class,
            response = TariffController.TariffsJson.class,
            problems = "403 role.required")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TariffsJson> replace(Actor actor, ExpectedVersion expected, JsonObject body) {
        return json(tariffs.edit(actor, expected, body.form()));
    }

    private static ResponseEntity<TariffsJson> json(Tariffs grid) {
        return Responses.editable(grid.version(), TariffsJson.of(grid));
    }

    /// A grid: parcels and pallets by zone and weight, and whether a buyer may come.
    record TariffsJson(boolean collect, List<TariffBandJson> bands, long version) {
        static TariffsJson of(Tariffs grid) {
            var bands = grid.bands().stream().map(TariffBandJson::of).toList();
            return new TariffsJson(grid.localPickup(), bands, grid.version().value());
        }
    }

    /// One price: to a zone, up to a weight.
    record TariffBandJson(String mode, String zone, int upToGrams, MoneyJson price, int days) {
        static TariffBandJson of(TariffBand band) {
            return new TariffBandJson(
                    EnumNames.of(band.mode()),
                    EnumNames.of(band.zone()),
                    band.upToGrams(),
                    MoneyJson.of(band.price()),
                    band.days());
        }
    }
}
