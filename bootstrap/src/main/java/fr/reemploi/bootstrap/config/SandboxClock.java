package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.MovableClock;
import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/// The system clock plus an adjustable offset. The offset is stored in a file, so that time does
/// not go back after a restart.
public final class SandboxClock implements MovableClock {
    private final InstantSource systemClock;
    private final Path file;
    private volatile Duration offset;

    public SandboxClock(InstantSource systemClock, Path file) {
        this.systemClock = systemClock;
        this.file = file;
        this.offset = read(file);
    }

    @Override
    public Instant instant() {
        return systemClock.instant().plus(offset);
    }

    @Override
    public synchronized void advance(Duration by) {
        var newOffset = offset.plus(by);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, newOffset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = newOffset;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file)
                    ? Duration.parse(Files.readString(file).strip())
                    : Duration.ZERO;
        } catch (IOException | DateTimeParseException e) {
            throw new StartupException("startup.sandbox-clock.damaged", file);
        }
    }
}
