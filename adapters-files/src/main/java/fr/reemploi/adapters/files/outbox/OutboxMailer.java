package fr.reemploi.adapters.files.outbox;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Writes e-mail messages to a folder, one `.eml` file each, whose names sort by time. Any mail
/// program can open them.
public final class OutboxMailer implements Mailer {
    private static final String EXTENSION = ".eml";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int STAMP_LENGTH = STAMP.format(Instant.EPOCH).length();

    private final Path folder;
    private final InstantSource clock;
    private final Set<String> sentIds;

    public OutboxMailer(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.sentIds = existingIds(folder);
    }

    @Override
    public synchronized void send(EmailMessage mail) {
        var id = fileId(mail.id());
        if (sentIds.contains(id)) return;
        var now = clock.instant();
        var message = new EmlMessage(mail, id, now).toString().getBytes(StandardCharsets.UTF_8);
        try {
            new DurableFile(folder.resolve(STAMP.format(now) + "-" + id + EXTENSION))
                    .write(message);
        } catch (StorageUnavailableException unwritable) {
            var unavailable =
                    new UnavailableException(
                            "mail.unavailable", Optional.of(Duration.ofMinutes(1)));
            unavailable.initCause(unwritable);
            throw unavailable;
        }
        sentIds.add(id);
    }

    /// Returns an id that is safe in a file name.
    private static String fileId(String id) {
        return PLAIN.matcher(id).matches()
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Set<String> existingIds(Path folder) {
        var ids = new HashSet<String>();
        if (!Files.isDirectory(folder)) return ids;
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION) && name.length() > STAMP_LENGTH + 5)
                    .map(name ->
                            name.substring(STAMP_LENGTH + 1, name.length() - EXTENSION.length()))
                    .forEach(ids::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
