package fr.reemploi.adapters.files.images;

/// The file is not an image, is damaged or exceeds the size limits.
public final class InvalidImageException extends Exception {
    InvalidImageException(String reason) {
        super(reason);
    }

    InvalidImageException(Throwable cause) {
        super(cause);
    }
}
