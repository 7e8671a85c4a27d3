package fr.reemploi.adapters.local;

import fr.reemploi.application.dispatch.LabelFiles;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.mail.Mailer;
import fr.reemploi.application.photo.PhotoFiles;
import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.photo.PictureCheck;
import java.nio.file.Path;
import java.time.InstantSource;

/// The door: one method a port. What it returns may be used by many threads at once.
public final class LocalAdapter {
    private final DiskPhotos photos;
    private final Mailer mailer;
    private final ImportFiles importFiles;
    private final Path data;

    public LocalAdapter(LocalSettings settings) {
        data = settings.dataFolder();
        photos = new DiskPhotos(new PhotoFolder(data.resolve("photos")));
        mailer = new OutboxMailer(data.resolve("outbox"), InstantSource.system());
        importFiles = new DiskImportFiles(data.resolve("imports"));
    }

    public PhotoStore photos() {
        return photos;
    }

    public PhotoFiles photoFiles() {
        return photos;
    }

    /// What a picture's file must be, wherever it is kept.
    public PictureCheck pictureCheck() {
        return DiskPhotos::check;
    }

    public Mailer mailer() {
        return mailer;
    }

    public ImportFiles importFiles() {
        return importFiles;
    }

    public LabelFiles labelFiles() {
        return new DiskLabels(data.resolve("labels"));
    }
}
