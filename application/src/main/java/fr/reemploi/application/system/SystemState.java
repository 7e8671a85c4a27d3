package fr.reemploi.application.system;

import fr.reemploi.application.system.Machine.MachineReading;
import fr.reemploi.application.system.SystemFigure.FigureName;
import java.time.Instant;
import java.util.List;

/// The figures of one moment.
public record SystemState(
        Instant at,
        String version,
        List<SystemFigure> figures,
        MachineReading machine,
        Queues queues) {
    public SystemState {
        figures = List.copyOf(figures);
    }

    public SystemFigure figure(FigureName name) {
        return figures.stream().filter(figure -> figure.name() == name).findFirst().orElseThrow();
    }

    /// What waits to be done. Each is counted to [#MAX]: that many means as many or more.
    ///
    /// @param waiting events that handlers have not handled yet
    /// @param parked events that are not retried by themselves
    /// @param imports files that wait or are being imported
    public record Queues(int waiting, int parked, int imports) {
        public static final int MAX = 1_000;

        public int total() {
            return waiting + parked + imports;
        }
    }
}
