package fr.reemploi.adapters.http.admin;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.RequestLanguage;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.system.ReadSystem;
import fr.reemploi.application.system.SystemFigure;
import fr.reemploi.application.system.SystemFigure.FigureName;
import fr.reemploi.application.system.SystemState;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The figures of the machine, for administrators.
@Tag(name = "Administration")
@RestController
class SystemController {
    private final ReadSystem system;

    SystemController(ReadSystem system) {
        this.system = system;
    }

    @ApiOperation(
            value =
                    "Get the figures of the machine and the program, with what is worrying in the"
                            + " requested language",
            response = SystemController.SystemJson.class,
            problems = "403 role.required")
    @GetMapping(path = ApiPaths.BASE + "/admin/system", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SystemJson> read(Actor actor, HttpServletRequest request) {
        var json = SystemJson.of(system.read(actor), RequestLanguage.of(request));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(json);
    }

    /// The figures of one moment.
    ///
    /// @param cpu of the processors the program may use
    /// @param memory used of the machine, or of the limit of its container
    /// @param disk used of the disk of the data folder
    /// @param jvm used of the Java heap
    /// @param store the size of the database
    /// @param index listings in the search index
    /// @param queues events that wait or are parked, and imports
    record SystemJson(
            Instant at,
            String version,
            SystemFigureJson cpu,
            SystemFigureJson memory,
            SystemFigureJson disk,
            SystemFigureJson jvm,
            SystemFigureJson store,
            SystemFigureJson index,
            SystemFigureJson queues) {
        static SystemJson of(SystemState state, Language language) {
            return new SystemJson(
                    state.at(),
                    state.version(),
                    SystemFigureJson.of(state.figure(FigureName.CPU), language),
                    SystemFigureJson.of(state.figure(FigureName.MEMORY), language),
                    SystemFigureJson.of(state.figure(FigureName.DISK), language),
                    SystemFigureJson.of(state.figure(FigureName.JVM), language),
                    SystemFigureJson.of(state.figure(FigureName.STORE), language),
                    SystemFigureJson.of(state.figure(FigureName.INDEX), language),
                    SystemFigureJson.of(state.figure(FigureName.QUEUES), language));
        }
    }

    /// A figure.
    ///
    /// @param total what it is part of; null where nothing limits it
    /// @param warning what is worrying, with one remedy; null when nothing is
    record SystemFigureJson(
            long value, Optional<Long> total, String unit, Optional<String> warning) {
        static SystemFigureJson of(SystemFigure figure, Language language) {
            return new SystemFigureJson(
                    figure.value(),
                    figure.total().stream().boxed().findFirst(),
                    EnumNames.of(figure.unit()),
                    figure.warning()
                            .map(warning ->
                                    Messages.of(
                                            language,
                                            warning.code(),
                                            warning.arguments().toArray())));
        }
    }
}
