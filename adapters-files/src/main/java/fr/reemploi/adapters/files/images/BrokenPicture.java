package fr.reemploi.adapters.files.images;

/// A file that is no picture, a damaged one, or one too large to be shown.
public final class BrokenPicture extends Exception {
    BrokenPicture(String reason) {
        super(reason);
    }

    BrokenPicture(Throwable cause) {
        super(cause);
    }
}
