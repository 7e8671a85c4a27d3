package fr.reemploi.application.system;

import java.util.Optional;
import java.util.OptionalLong;

/// A figure of the machine or the program.
///
/// @param total what it is part of; empty where nothing limits it
public record SystemFigure(
        FigureName name,
        long value,
        OptionalLong total,
        Unit unit,
        Optional<SystemWarning> warning) {
    /// What is measured.
    public enum FigureName {
        CPU,
        MEMORY,
        DISK,
        JVM,
        STORE,
        INDEX,
        QUEUES
    }

    /// What is counted.
    public enum Unit {
        PERCENT,
        BYTES,
        COUNT,
        SECONDS
    }

    /// The value as a share of the total, from 0 to 1; empty without a total.
    public Optional<Double> share() {
        return total.isEmpty() || total.getAsLong() == 0
                ? Optional.empty()
                : Optional.of(Math.min(1.0, (double) value / total.getAsLong()));
    }
}
