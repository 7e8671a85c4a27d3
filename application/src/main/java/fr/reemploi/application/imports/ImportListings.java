package fr.reemploi.application.imports;

import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.NotFoundException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;

/// Starts a seller's imports and reports their progress.
@UseCase
public final class ImportListings {
    private static final int MAX_UNFINISHED = 10;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Imports imports;
    private final ImportFiles files;
    private final InstantSource clock;

    public ImportListings(Imports imports, ImportFiles files, InstantSource clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /// Stores the file and queues the import.
    ///
    /// @throws RateLimitedException `import.too-many` while others of this seller wait
    public Import start(Actor actor, ImportId id, Options options, InputStream file) {
        actor.require(Role.SELLER);
        var stored = imports.find(id);
        if (stored.isPresent()) return stored.get();
        if (imports.unfinished(actor.account()) >= MAX_UNFINISHED)
            throw new RateLimitedException("import.too-many", RETRY_AFTER);
        files.store(id, file);
        return imports.save(Import.queued(id, actor.account(), options, clock.instant()));
    }

    public Import read(Actor actor, ImportId id) {
        return imports.find(id)
                .filter(job -> job.seller().equals(actor.account()))
                .orElseThrow(() -> new NotFoundException("import.unknown", id));
    }

    /// The rejected rows so far, as CSV.
    public InputStream rejectedRows(Actor actor, ImportId id) {
        return files.rejectedRows(read(actor, id).id());
    }
}
