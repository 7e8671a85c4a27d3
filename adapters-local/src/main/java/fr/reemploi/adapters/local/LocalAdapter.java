package fr.reemploi.adapters.local;

import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.mail.Mailer;
import fr.reemploi.application.photo.PhotoFiles;
import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.vehicle.PlateLookup;
import java.time.InstantSource;

/// The door: one method a port. What it returns may be used by many threads at once.
public final class LocalAdapter {
    private final DiskPhotos photos;
    private final Mailer mailer;
    private final ImportFiles importFiles;

    public LocalAdapter(LocalSettings settings) {
        var data = settings.dataFolder();
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

    public Mailer mailer() {
        return mailer;
    }

    public ImportFiles importFiles() {
        return importFiles;
    }

    /// No register is asked: vehicles are described by hand.
    public PlateLookup plateLookup() {
        return _ -> new PlateLookup.Outcome.NotConfigured();
    }
}
