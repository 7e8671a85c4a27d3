package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Checks that data folder and store belong to the same installation. An empty store with a used
/// folder, or the reverse, is rejected instead of being treated as a new installation.
public final class Installation {
    private Installation() {}

    /// Returns the installation id; on the first start, writes a new one to both.
    ///
    /// @param embedded whether the store is a file in the data folder
    /// @param isUsed whether the store has accounts
    public static UUID identify(
            DataFolder folder,
            InstallationIdStore store,
            boolean embedded,
            BooleanSupplier isUsed,
            Ids ids) {
        var storeId = store.read();
        var folderId = folderId(folder, storeId);
        if (folderId.isPresent() && storeId.isPresent()) {
            if (folderId.get().equals(storeId.get())) return folderId.get();
            throw new StartupException(
                    "startup.installation.mismatch",
                    folder.path(),
                    "" + folderId.get(),
                    "" + storeId.get());
        }
        if (folderId.isPresent())
            throw new StartupException(
                    "startup.installation.empty-store", folder.path(), "" + folderId.get());
        if (storeId.isPresent() && !embedded)
            throw new StartupException(
                    "startup.installation.new-folder", folder.path(), "" + storeId.get());
        if (storeId.isPresent() && !folder.hasKeys() && isUsed.getAsBoolean())
            throw new StartupException("startup.installation.no-keys", folder.path());
        if (storeId.isEmpty()) store.write(ids.next());
        // another process may have written it first
        var id = store.read().orElseThrow();
        folder.installationId(id);
        return id;
    }

    private static Optional<UUID> folderId(DataFolder folder, Optional<UUID> storeId) {
        try {
            return folder.installationId();
        } catch (StartupException damaged) {
            if (storeId.isEmpty()) throw damaged;
            throw new StartupException(
                    "startup.installation.id-damaged-known",
                    folder.installationIdFile(),
                    "" + storeId.get());
        }
    }

    /// Rejects a used folder without its database file, before the store creates an empty one and
    /// SQLite deletes the journal beside it.
    public static void checkStoreFile(DataFolder folder, Path file) {
        if (!folder.hasBeenUsed()) return;
        try {
            if (Files.exists(file) && Files.size(file) > 0) return;
        } catch (IOException unreadable) {
            return;
        }
        throw new StartupException(
                "startup.store.missing",
                file,
                folder.path(),
                folder.installationId().map(UUID::toString).orElse("?"));
    }
}
