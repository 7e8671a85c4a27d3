package fr.reemploi.adapters.http.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.ApiException;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RateLimitFilter;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.Confidence;
import fr.reemploi.domain.vehicle.DecodedVin;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Identification of a vehicle by VIN or registration plate.
@Tag(name = "Vehicles")
@RestController
class VehicleController {
    private final IdentifyVehicle vehicles;

    VehicleController(IdentifyVehicle vehicles) {
        this.vehicles = vehicles;
    }

    @ApiOperation(
            value = "Identify a vehicle by VIN or registration plate",
            query = {"vin", "plate"},
            response = VehicleController.VehicleJson.class,
            problems = {
                "400 parameter.missing",
                "422 vin.invalid",
                "422 plate.invalid",
                "404 vehicle.unknown",
                "429 vehicle-lookup.too-many",
                "503 vehicle-lookup.not-configured",
                "503 vehicle-lookup.unavailable",
                "503 vehicle-lookup.quota-exceeded"
            })
    @GetMapping(path = ApiPaths.BASE + "/vehicles", produces = MediaType.APPLICATION_JSON_VALUE)
    VehicleJson identify(QueryParameters parameters, HttpServletRequest request) {
        var vin = parameters.text("vin").map(Vin::parse);
        if (vin.isPresent()) return VehicleJson.of(vehicles.byVin(vin.get()));
        var plate = parameters.text("plate").map(Plate::parse);
        if (plate.isPresent())
            return VehicleJson.of(
                    plate.get(), vehicles.byPlate(plate.get(), RateLimitFilter.clientKey(request)));
        throw new ApiException(400, "parameter.missing", "vin, plate");
    }

    /// An identified vehicle.
    ///
    /// @param yearCandidates the model years a VIN may stand for: its year code repeats every
    ///   thirty years
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VehicleJson(
            Optional<String> vin,
            Optional<String> plate,
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            List<Integer> yearCandidates,
            Optional<String> fuel,
            Optional<String> engineCode,
            String source,
            String confidence) {
        static VehicleJson of(DecodedVin decoded) {
            var years = decoded.years().stream().map(Year::getValue).toList();
            return new VehicleJson(
                    Optional.of(decoded.vin().value()),
                    Optional.empty(),
                    decoded.make(),
                    Optional.empty(),
                    years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty(),
                    years,
                    Optional.empty(),
                    Optional.empty(),
                    "vin",
                    EnumNames.of(decoded.confidence()));
        }

        static VehicleJson of(Plate plate, VehicleIdentity identity) {
            var year = identity.year().map(Year::getValue);
            return new VehicleJson(
                    identity.vin().map(Vin::value),
                    Optional.of(plate.display()),
                    identity.make(),
                    identity.model(),
                    year,
                    year.stream().toList(),
                    identity.fuel().map(EnumNames::of),
                    identity.engineCode().map(EngineCode::value),
                    identity.source(),
                    EnumNames.of(Confidence.HIGH));
        }
    }
}
