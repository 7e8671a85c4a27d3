package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// In-memory imports.
public final class InMemoryImports implements Imports {
    private final Map<ImportId, Import> stored = new HashMap<>();

    @Override
    public synchronized Optional<Import> find(ImportId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Import save(Import imported) {
        var current = find(imported.id()).map(Import::version).orElse(Version.NEW);
        if (!current.equals(imported.version())) throw new StaleVersionException(imported.id());
        var saved = imported.withNextVersion();
        stored.put(saved.id(), saved);
        return saved;
    }

    @Override
    public synchronized List<Import> ofSeller(
            AccountId seller, Optional<ImportId> last, int limit) {
        var from = last.map(ImportId::toString).orElse("");
        return stored.values().stream()
                .filter(job -> job.seller().equals(seller))
                .filter(job -> job.id().toString().compareTo(from) > 0)
                .sorted(Comparator.comparing(job -> job.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void delete(ImportId id) {
        stored.remove(id);
    }

    @Override
    public synchronized List<Import> pending(Instant heartbeatBefore, int limit) {
        return oldest(
                job ->
                        job.status() == Status.QUEUED
                                || (job.status() == Status.RUNNING
                                        && job.heartbeatAt().isBefore(heartbeatBefore)),
                limit);
    }

    @Override
    public synchronized List<Import> endedBefore(Instant time, int limit) {
        return oldest(
                job ->
                        (job.status() == Status.DONE || job.status() == Status.FAILED)
                                && job.heartbeatAt().isBefore(time),
                limit);
    }

    private List<Import> oldest(Predicate<Import> which, int limit) {
        return stored.values().stream()
                .filter(which)
                .sorted(
                        Comparator.comparing(Import::heartbeatAt)
                                .thenComparing(job -> job.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int unfinished(AccountId seller) {
        return (int)
                stored.values().stream()
                        .filter(job -> job.seller().equals(seller))
                        .filter(job ->
                                job.status() == Status.QUEUED || job.status() == Status.RUNNING)
                        .count();
    }
}
