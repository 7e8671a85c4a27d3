package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The temporary files that large bodies are written to while they are read. Tomcat reports a full
/// disk like a malformed form.
public final class TemporaryFiles {
    private static final Set<String> MESSAGES =
            Set.of(
                    "no space left on device",
                    "disk quota exceeded",
                    "read-only file system",
                    "input/output error",
                    "too many open files",
                    "permission denied",
                    "temporary upload location", // Tomcat's word for a folder that is gone
                    "not enough space"); // Windows: "There is not enough space on the disk"

    private TemporaryFiles() {}

    /// The failure of the storage in the causes of another failure.
    public static Optional<StorageUnavailableException> failureIn(@Nullable Throwable failure) {
        if (failure instanceof StorageUnavailableException full) return Optional.of(full);
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (isOfStorage(cause))
                return Optional.of(
                        new StorageUnavailableException(
                                "A temporary file could not be written: " + cause.getMessage(),
                                cause));
        return Optional.empty();
    }

    /// Throws the failure of the storage in the causes of another failure, if there is one.
    static void check(Throwable failure) {
        var full = failureIn(failure);
        if (full.isPresent()) throw full.get();
    }

    private static boolean isOfStorage(Throwable cause) {
        if (cause instanceof FileSystemException || cause instanceof FileNotFoundException)
            return true;
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause.getClass() == IOException.class
                && MESSAGES.stream().anyMatch(message::contains);
    }
}
