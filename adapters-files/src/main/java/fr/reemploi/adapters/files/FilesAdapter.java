package fr.reemploi.adapters.files;

import fr.reemploi.adapters.files.imports.DiskImportFiles;
import fr.reemploi.adapters.files.labels.DiskLabels;
import fr.reemploi.adapters.files.machine.LinuxMachine;
import fr.reemploi.adapters.files.outbox.OutboxFolder;
import fr.reemploi.adapters.files.outbox.OutboxMailer;
import fr.reemploi.adapters.files.photos.DiskPhotos;
import fr.reemploi.adapters.files.photos.PhotoFolder;
import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.listing.ImageValidator;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.system.Machine;
import java.nio.file.Path;
import java.time.InstantSource;

/// Entry point of the file adapters: one method per port. The returned objects are thread-safe.
public final class FilesAdapter {
    private final DiskPhotos photos;
    private final Mailer mailer;
    private final ImportFiles importFiles;
    private final Path data;

    public FilesAdapter(FilesSettings settings) {
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

    /// Checks image headers, whichever store the photo goes to.
    public ImageValidator imageValidator() {
        return DiskPhotos::check;
    }

    public Mailer mailer() {
        return mailer;
    }

    public EmailArchive emailArchive() {
        return new OutboxFolder(data.resolve("outbox"));
    }

    public ImportFiles importFiles() {
        return importFiles;
    }

    /// The machine, with the disk of the data folder.
    public Machine machine() {
        return new LinuxMachine(data);
    }

    public LabelFiles labelFiles() {
        return new DiskLabels(data.resolve("labels"));
    }
}
