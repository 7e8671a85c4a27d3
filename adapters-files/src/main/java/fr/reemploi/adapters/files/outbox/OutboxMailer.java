package fr.reemploi.adapters.files.outbox;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
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

/// Letters laid into a folder, one file each, oldest first by name. Any mail program opens them.
public final class OutboxMailer implements Mailer {
    private static final String ENDING = ".eml";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int STAMP_LENGTH = STAMP.format(Instant.EPOCH).length();

    private final Path folder;
    private final InstantSource clock;
    private final Set<String> sent;

    public OutboxMailer(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.sent = already(folder);
    }

    @Override
    public synchronized void send(EmailMessage mail) {
        var id = fileId(mail.id());
        if (sent.contains(id)) return;
        var now = clock.instant();
        var letter = new EmlMessage(mail, id, now).toString().getBytes(StandardCharsets.UTF_8);
        try {
            new DurableFile(folder.resolve(STAMP.format(now) + "-" + id + ENDING)).write(letter);
        } catch (UncheckedIOException unwritable) {
            var unavailable =
                    new UnavailableException(
                            "mail.unavailable", Optional.of(Duration.ofMinutes(1)));
            unavailable.initCause(unwritable);
            throw unavailable;
        }
        sent.add(id);
    }

    /// An id that may stand in a file name, whatever it is.
    private static String fileId(String id) {
        return PLAIN.matcher(id).matches()
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Set<String> already(Path folder) {
        var ids = new HashSet<String>();
        if (!Files.isDirectory(folder)) return ids;
        try (var letters = Files.list(folder)) {
            letters.map(letter -> letter.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && name.length() > STAMP_LENGTH + 5)
                    .map(name -> name.substring(STAMP_LENGTH + 1, name.length() - ENDING.length()))
                    .forEach(ids::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }
}
