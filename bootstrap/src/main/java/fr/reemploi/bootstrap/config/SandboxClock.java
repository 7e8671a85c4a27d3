package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's clock, and how far it was moved: written down, since time must not go back at the
/// next start.
public final class SandboxClock implements MovableClock {
    private final InstantSource machine;
    private final Path file;
    private volatile Duration ahead;

    public SandboxClock(InstantSource machine, Path file) {
        this.machine = machine;
        this.file = file;
        this.ahead = read(file);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public synchronized void advance(Duration by) {
        var further = ahead.plus(by);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, further.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = further;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file)
                    ? Duration.parse(Files.readString(file).strip())
                    : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
