package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.system.SystemFigure;
import fr.reemploi.application.system.SystemFigure.FigureName;
import fr.reemploi.application.system.SystemFigure.Unit;
import fr.reemploi.application.system.SystemState;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The figures of the machine as they are shown.
public record MachineView(Instant at, String version, List<Figure> figures) {
    private static final double GIGABYTE = 1L << 30;
    private static final double MEGABYTE = 1L << 20;
    private static final int PERCENT = 100;

    static MachineView of(SystemState state, List<SystemState> hour, Language language) {
        return new MachineView(
                state.at(),
                state.version(),
                state.figures().stream()
                        .map(figure -> Figure.of(figure, state, hour, language))
                        .toList());
    }

    /// Warnings of all figures.
    static List<String> warnings(SystemState state, Language language) {
        return state.figures().stream()
                .flatMap(figure -> warning(figure, language).stream())
                .toList();
    }

    private static Optional<String> warning(SystemFigure figure, Language language) {
        return figure.warning()
                .map(warning ->
                        PageMessages.of(language, warning.code(), warning.arguments().toArray()));
    }

    /// A figure.
    ///
    /// @param value with its unit and, if there is one, its total
    /// @param detail what else is known; empty for nothing
    /// @param percent the share of the total, for a bar; empty without a total
    /// @param hour points of a line over the last hour, in a box of 240 by 40; empty for less than
    ///   two samples
    /// @param warning what is worrying, with a remedy
    public record Figure(
            String name,
            String value,
            String detail,
            Optional<Long> percent,
            String hour,
            Optional<String> warning) {
        static Figure of(
                SystemFigure figure, SystemState state, List<SystemState> hour, Language language) {
            return new Figure(
                    EnumNames.of(figure.name()),
                    value(figure, language),
                    MachineView.detail(figure.name(), state, language),
                    figure.share().map(share -> Math.round(share * PERCENT)),
                    Sparkline.points(figure.name(), hour),
                    MachineView.warning(figure, language));
        }

        private static String value(SystemFigure figure, Language language) {
            if (figure.unit() == Unit.PERCENT)
                return PageMessages.of(language, "machine.percent", figure.value());
            if (figure.unit() != Unit.BYTES) return Formats.integer(language, figure.value());
            var value = bytes(figure.value(), language);
            return figure.total().isEmpty()
                    ? value
                    : PageMessages.of(
                            language,
                            "machine.of",
                            value,
                            bytes(figure.total().getAsLong(), language));
        }
    }

    static String bytes(long bytes, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        var large = bytes >= GIGABYTE;
        format.setMaximumFractionDigits(large ? 1 : 0);
        return PageMessages.of(
                language,
                large ? "machine.gigabytes" : "machine.megabytes",
                format.format(bytes / (large ? GIGABYTE : MEGABYTE)));
    }

    private static String detail(FigureName name, SystemState state, Language language) {
        var machine = state.machine();
        return switch (name) {
            case CPU -> {
                var format = NumberFormat.getNumberInstance(language.locale());
                yield PageMessages.of(
                        language, "machine.processors", format.format(machine.processors()));
            }
            case DISK ->
                    PageMessages.of(language, "machine.free", bytes(machine.diskFree(), language));
            case JVM ->
                    PageMessages.of(
                            language, "machine.resident", bytes(machine.resident(), language));
            case QUEUES -> {
                var queues = state.queues();
                yield PageMessages.of(
                        language,
                        "machine.queues.detail",
                        queues.waiting(),
                        queues.parked(),
                        queues.imports());
            }
            case MEMORY, STORE, INDEX -> "";
        };
    }

    /// The line of a figure over the last hour.
    private static final class Sparkline {
        private static final int WIDTH = 240;
        private static final int HEIGHT = 40;
        private static final int MINUTES = 60;

        private Sparkline() {}

        /// The latest sample is at the right; a figure without a total reaches the top at its
        /// highest value.
        static String points(FigureName name, List<SystemState> hour) {
            if (hour.size() < 2) return "";
            var figures = hour.stream().map(state -> state.figure(name)).toList();
            var highest =
                    Math.max(1, figures.stream().mapToLong(SystemFigure::value).max().orElse(1));
            var start = MINUTES - figures.size();
            return IntStream.range(0, figures.size())
                    .mapToObj(number -> {
                        var figure = figures.get(number);
                        var share = figure.share().orElse((double) figure.value() / highest);
                        var x = (double) WIDTH * (start + number) / (MINUTES - 1);
                        return String.format(
                                Locale.ROOT, "%.1f,%.1f", x, HEIGHT - 1 - share * (HEIGHT - 2));
                    })
                    .collect(Collectors.joining(" "));
        }
    }
}
