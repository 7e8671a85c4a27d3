package fr.reemploi.application.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// In-memory installation id.
public final class InMemoryInstallationIdStore implements InstallationIdStore {
    private final AtomicReference<Optional<UUID>> id = new AtomicReference<>(Optional.empty());

    @Override
    public Optional<UUID> read() {
        return id.get();
    }

    @Override
    public void write(UUID installation) {
        id.updateAndGet(already -> already.or(() -> Optional.of(installation)));
    }
}
