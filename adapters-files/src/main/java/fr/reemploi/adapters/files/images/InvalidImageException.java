package fr.reemploi.adapters.files.images;

/// A file that is no picture, a damaged one, or one too large to be shown.
public final class InvalidImageException extends Exception {
    InvalidImageException(String reason) {
        super(reason);
    }

    InvalidImageException(Throwable cause) {
        super(cause);
    }
}
