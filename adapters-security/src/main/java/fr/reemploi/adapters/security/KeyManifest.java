package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The keys the installation uses, in a file beside the key folder, so that a lost or exchanged key
/// is noticed and not silently replaced. Without the file, the keys that are there are recorded.
final class KeyManifest {
    private static final String SECRET = "secret";

    private final Path file;
    private final Map<String, String> entries;

    private KeyManifest(Path file, Map<String, String> entries) {
        this.file = file;
        this.entries = entries;
    }

    static KeyManifest read(Path file) {
        try {
            return new KeyManifest(file, parse(file));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new StartupException("startup.manifest.damaged", file);
        }
    }

    private static Map<String, String> parse(Path file) throws IOException {
        var entries = new TreeMap<String, String>();
        if (!Files.exists(file)) return entries;
        var text = Files.readString(file);
        // the file was cut within a line: what is left of it may look complete
        if (!text.endsWith("\n")) throw new IllegalArgumentException(text);
        for (var line : text.lines().toList()) {
            var parts = line.strip().split(" ", -1);
            if (parts.length != 2) throw new IllegalArgumentException(line);
            if (!parts[0].equals(SECRET)) Instant.parse(parts[1]);
            entries.put(parts[0], parts[1]);
        }
        if (!entries.containsKey(SECRET)) throw new IllegalArgumentException("no secret");
        return entries;
    }

    Path file() {
        return file;
    }

    /// The fingerprint of the secret; empty when none has been recorded.
    Optional<String> secret() {
        return Optional.ofNullable(entries.get(SECRET));
    }

    void recordSecret(String fingerprint) {
        if (!fingerprint.equals(entries.put(SECRET, fingerprint))) write();
    }

    /// Names of the signing key files needed at this time.
    synchronized List<String> signingKeys(Instant now) {
        return entries.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(SECRET))
                .filter(entry -> now.isBefore(Instant.parse(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param until when the key verifies no token any more
    synchronized void recordSigningKey(String name, Instant until) {
        if (until.toString().equals(entries.put(name, until.toString()))) return;
        write();
    }

    synchronized void forget(String name) {
        if (entries.remove(name) != null) write();
    }

    private synchronized void write() {
        var lines =
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, ".new-", ".tmp");
            try {
                Files.writeString(draft, lines);
                Files.move(
                        draft,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
