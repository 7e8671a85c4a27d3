package fr.reemploi.application.shared;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The site's own storage cannot be read or written at the moment: the disk is full, the file or
/// the database server does not answer. Nothing of the failed change is stored. It is not an
/// `UnavailableException`, because use cases handle those as answers of another service.
public final class StorageUnavailableException extends RuntimeException {
    /// The message key shown to people.
    public static final String CODE = "storage.unavailable";

    /// When trying again makes sense.
    public static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public StorageUnavailableException(String message) {
        super(message);
    }

    /// Whether a failure, which a container may have wrapped, is one of the storage.
    public static boolean isCauseOf(@Nullable Object failure) {
        return failure instanceof StorageUnavailableException
                || (failure instanceof Throwable wrapper && isCauseOf(wrapper.getCause()));
    }
}
