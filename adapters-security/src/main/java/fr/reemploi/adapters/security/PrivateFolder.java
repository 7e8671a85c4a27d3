package fr.reemploi.adapters.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// Files that only their owner can read. A file is written atomically and never overwritten, so
/// that processes that start concurrently use the same content.
record PrivateFolder(Path folder) {
    Optional<byte[]> read(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// Returns the names of files with this ending, sorted.
    List<String> names(String ending) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Creates a file unless another process has created it.
    void create(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            // temporary files are created with owner-only permissions
            var draft = Files.createTempFile(folder, ".new-", ".tmp");
            try {
                write(draft, content);
                publish(draft, folder.resolve(name));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    /// Creates a hard link, which fails if the file exists; a rename would overwrite it.
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException exists) {
            return;
        } catch (UnsupportedOperationException | FileSystemException unsupported) {
            if (!Files.exists(file)) Files.move(draft, file);
        }
    }
}
