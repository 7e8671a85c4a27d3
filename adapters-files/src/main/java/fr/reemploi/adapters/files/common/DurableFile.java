package fr.reemploi.adapters.files.common;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A file that is written atomically: after a crash it is complete or absent.
public record DurableFile(Path path) {
    public void write(byte[] content) {
        write(draft -> {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) channel.write(bytes);
            }
        });
    }

    /// Writes a temporary file in the same folder, flushes it to disk and renames it.
    public void write(ContentWriter writer) {
        try {
            Files.createDirectories(folder());
            var draft = Files.createTempFile(folder(), ".new-", ".tmp");
            try {
                writer.writeTo(draft);
                force(draft, StandardOpenOption.WRITE);
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    force(folder(), StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private StorageUnavailableException failure(IOException e) {
        return new StorageUnavailableException(path + " failed: " + e, e);
    }

    private Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /// Writes the content of the file.
    public interface ContentWriter {
        void writeTo(Path draft) throws IOException;
    }
}
