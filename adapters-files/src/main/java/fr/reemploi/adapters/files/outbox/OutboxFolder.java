package fr.reemploi.adapters.files.outbox;

import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.domain.account.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The `.eml` files that `OutboxMailer` writes, found by the recipient in their headers.
public final class OutboxFolder implements EmailArchive {
    private static final String EXTENSION = ".eml";
    private static final String RECIPIENT = "To: ";

    private final Path folder;

    public OutboxFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<ArchivedEmail> to(EmailAddress address) {
        return files().stream()
                .filter(file -> isTo(file, address))
                .flatMap(file -> read(file).stream())
                .toList();
    }

    @Override
    public void deleteTo(EmailAddress address) {
        for (var file : files()) {
            if (!isTo(file, address)) continue;
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The files in the order of their names, which begin with the time.
    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTo(Path file, EmailAddress address) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine();
                    line != null && !line.isEmpty();
                    line = lines.readLine()) {
                if (line.startsWith(RECIPIENT))
                    return line.substring(RECIPIENT.length())
                            .strip()
                            .equalsIgnoreCase(address.value());
            }
            return false;
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ArchivedEmail> read(Path file) {
        try {
            var message = Files.readString(file, StandardCharsets.UTF_8);
            return Optional.of(new ArchivedEmail(file.getFileName().toString(), message));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
