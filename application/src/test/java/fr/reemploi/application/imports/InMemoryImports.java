package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports in memory.
public final class InMemoryImports implements Imports {
    private final Map<ImportId, Import> stored = new HashMap<>();

    @Override
    public synchronized Optional<Import> find(ImportId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Import save(Import one) {
        var current = find(one.id()).map(Import::version).orElse(Version.NEW);
        if (!current.equals(one.version())) throw new StaleVersionException(one.id());
        var saved = one.stored();
        stored.put(saved.id(), saved);
        return saved;
    }

    @Override
    public synchronized List<Import> waiting(Instant silentSince, int limit) {
        return stored.values().stream()
                .filter(one ->
                        one.status() == Status.QUEUED
                                || (one.status() == Status.RUNNING
                                        && one.beatAt().isBefore(silentSince)))
                .sorted(
                        Comparator.comparing(Import::createdAt)
                                .thenComparing(one -> one.id().toString()))
                .limit(limit)
                .toList();
    }
}
