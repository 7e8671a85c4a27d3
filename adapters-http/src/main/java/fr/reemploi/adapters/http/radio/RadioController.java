package fr.reemploi.adapters.http.radio;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.application.radio.ReadRadio.StationState;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The radio stations, for everybody.
@Tag(name = "Content")
@RestController
class RadioController {
    private final ReadRadio radio;

    RadioController(ReadRadio radio) {
        this.radio = radio;
    }

    @ApiOperation(
            value = "List the radio stations; none while the radio is off",
            response = RadioController.RadioStationJson.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping(
            path = ApiPaths.BASE + "/radio/stations",
            produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<RadioStationJson> list() {
        return new PageJson<>(
                radio.list().stream().map(RadioStationJson::of).toList(), Optional.empty());
    }

    /// A station.
    ///
    /// @param reachable false when its stream did not answer at the last check
    record RadioStationJson(
            String id,
            String name,
            String streamUrl,
            Optional<String> logoUrl,
            String format,
            boolean reachable) {
        static RadioStationJson of(StationState state) {
            var station = state.station();
            return new RadioStationJson(
                    station.id().toString(),
                    station.name(),
                    station.stream().toString(),
                    station.logo().map(URI::toString),
                    EnumNames.of(station.format()),
                    state.reachable());
        }
    }
}
