package fr.reemploi.adapters.local;

import fr.reemploi.application.dispatch.LabelFiles;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.mail.Mailer;
import fr.reemploi.application.order.Operator;
import fr.reemploi.application.order.Papers;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.photo.PhotoFiles;
import fr.reemploi.application.photo.PhotoStore;
import fr.reemploi.application.photo.PictureCheck;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.MovableClock;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

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

    /// A bank that only pretends, for an installation without a payment provider.
    ///
    /// @param clock whose time it says money came at
    public PretendedBank pretendedBank(SandboxBook book, BusinessClock clock) {
        var bank = new SandboxPayments(book, clock);
        return new PretendedBank(bank, bank);
    }

    /// Both sides of the pretended bank.
    public record PretendedBank(Payments payments, Sandbox buttons) {}

    /// A clock that can be moved forward, and stays moved.
    public MovableClock movableClock(InstantSource machine) {
        return new SandboxClock(machine, data.resolve("sandbox-clock"));
    }

    /// Papers as PDF.
    ///
    /// @param operator who makes the invoices out, asked for each
    public Papers papers(Supplier<Operator> operator) {
        return new PdfPapers(operator);
    }
}
