package fr.reemploi.adapters.http.radio;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.IdempotentIds;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.application.radio.ManageRadio;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The radio stations, for administrators.
@Tag(name = "Administration")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/admin/radio/stations",
        produces = MediaType.APPLICATION_JSON_VALUE)
class AdminRadioController {
    private final ManageRadio radio;
    private final IdempotentIds ids;
    private final AbsoluteLinks links;

    AdminRadioController(ManageRadio radio, IdempotentIds ids, AbsoluteLinks links) {
        this.radio = radio;
        this.ids = ids;
        this.links = links;
    }

    @ApiOperation(
            value = "List the radio stations, also while the radio is off",
            response = AdminRadioController.ConfiguredStationJson.class,
            shape = ApiOperation.Shape.PAGE,
            problems = "403 role.required")
    @GetMapping
    PageJson<ConfiguredStationJson> list(Actor actor) {
        return new PageJson<>(
                radio.list(actor).stream().map(ConfiguredStationJson::of).toList(),
                Optional.empty());
    }

    @ApiOperation(
            value = "Create a radio station; pages may play it at once",
            body = RequestSchemas.NewRadioStation.class,
            status = 201,
            response = AdminRadioController.ConfiguredStationJson.class,
            problems = {"403 role.required", "409 radio.too-many"})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConfiguredStationJson> create(
            Actor actor, JsonObject body, HttpServletRequest request) {
        var station = radio.create(actor, new RadioStationId(ids.next(request)), body.form());
        return Responses.created(
                links.api(request, "/admin/radio/stations/" + station.id()),
                ConfiguredStationJson.of(station));
    }

    @ApiOperation(
            value = "Replace a radio station",
            body = RequestSchemas.NewRadioStation.class,
            response = AdminRadioController.ConfiguredStationJson.class,
            problems = {"403 role.required", "404 radio.unknown"})
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ConfiguredStationJson update(Actor actor, @PathVariable String id, JsonObject body) {
        actor.require(Role.ADMIN);
        return ConfiguredStationJson.of(radio.update(actor, stationId(id), body.form()));
    }

    @ApiOperation(
            value = "Delete a radio station; repeatable",
            status = 204,
            problems = {"403 role.required", "404 radio.unknown"})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Actor actor, @PathVariable String id) {
        actor.require(Role.ADMIN);
        radio.delete(actor, stationId(id));
        return Responses.noContent();
    }

    private static RadioStationId stationId(String text) {
        return RadioStationId.parse(text)
                .orElseThrow(() -> new NotFoundException("radio.unknown", text));
    }

    /// A station as it is configured.
    record ConfiguredStationJson(
            String id, String name, String streamUrl, Optional<String> logoUrl, String format) {
        static ConfiguredStationJson of(RadioStation station) {
            return new ConfiguredStationJson(
                    station.id().toString(),
                    station.name(),
                    station.stream().toString(),
                    station.logo().map(URI::toString),
                    EnumNames.of(station.format()));
        }
    }
}
