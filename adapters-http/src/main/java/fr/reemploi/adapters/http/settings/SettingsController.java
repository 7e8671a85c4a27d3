package fr.reemploi.adapters.http.settings;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.RequestLanguage;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ProbeSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Settings the operator changes at run time.
@Tag(name = "Administration")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/admin/settings/{section}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsController {
    private final ReadSettings reading;
    private final EditSettings editing;
    private final ProbeSettings testing;

    SettingsController(ReadSettings reading, EditSettings editing, ProbeSettings testing) {
        this.reading = reading;
        this.editing = editing;
        this.testing = testing;
    }

    @ApiOperation(
            value =
                    "Get a section of the settings with the source of each value; secrets are not returned",
            response = SettingsJson.class,
            problems = {"403 role.required", "404 settings.unknown"})
    @GetMapping
    ResponseEntity<SettingsJson> read(
            Actor actor, @PathVariable String section, HttpServletRequest request) {
        return json(reading.read(actor, section), RequestLanguage.of(request));
    }

    @ApiOperation(
            value =
                    "Update settings: absent fields are unchanged, null resets a field to its default",
            body = RequestSchemas.NewSettings.class,
            response = SettingsJson.class,
            problems = {"403 role.required", "404 settings.unknown"})
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SettingsJson> update(
            Actor actor,
            @PathVariable String section,
            ExpectedVersion expected,
            JsonObject body,
            HttpServletRequest request) {
        var settings = editing.edit(actor, section, expected, body.form());
        return json(settings, RequestLanguage.of(request));
    }

    @ApiOperation(
            value =
                    "Test the settings against the service; returns what is wrong and how to fix it",
            response = ChecksJson.class,
            problems = {"403 role.required", "404 settings.unknown"})
    @PostMapping("/test")
    ChecksJson test(Actor actor, @PathVariable String section, HttpServletRequest request) {
        return ChecksJson.of(testing.probe(actor, section), RequestLanguage.of(request));
    }

    private static ResponseEntity<SettingsJson> json(SectionSnapshot settings, Language language) {
        return Responses.editable(settings.version(), SettingsJson.of(settings, language));
    }
}
