package fr.reemploi.adapters.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of the index: one subfolder per generation, and a pointer file that names the active
/// one. A new generation is built in its own subfolder and activated by an atomic replacement of
/// the pointer file.
public final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String POINTER = "current";
    private static final String PREFIX = "generation-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d{1,18}");

    private final Path folder;
    private final IndexFormat format;

    public IndexFolder(Path folder, IndexFormat format) {
        this.folder = folder;
        this.format = format;
    }

    /// Opens the active generation; one that is missing, damaged or of another format is replaced
    /// by an empty one.
    IndexGeneration open() throws IOException {
        Files.createDirectories(folder);
        try {
            // another process may have locked it: nothing is deleted before the lock is ours
            return activate(IndexGeneration.open(activePath(), format));
        } catch (IOException | RuntimeException e) {
            if (isDiskFailure(e)) throw e;
            LOG.warn("The search index is unusable and will be rebuilt: {}", e.toString());
            return activate(create());
        }
    }

    /// Opens the active generation again after a failure of the disk. It is replaced only if it
    /// turns out to be damaged.
    IndexGeneration reopen() throws IOException {
        try {
            return IndexGeneration.open(activePath(), format);
        } catch (IOException | RuntimeException e) {
            if (isDiskFailure(e)) throw e;
            return open();
        }
    }

    /// Whether the index may be intact, although it cannot be opened: another process has locked
    /// it, the disk is full, a right is missing. Lucene reports damage with exceptions of its own.
    private static boolean isDiskFailure(Exception failure) {
        return switch (failure) {
            case LockObtainFailedException _ -> true;
            case NoSuchFileException _, FileNotFoundException _, EOFException _ -> false;
            case FileSystemException _ -> true;
            default -> failure.getClass() == IOException.class;
        };
    }

    /// Creates an empty generation beside the active one.
    IndexGeneration create() throws IOException {
        var number = 1L;
        while (Files.exists(folder.resolve(PREFIX + number))) number++;
        return IndexGeneration.open(folder.resolve(PREFIX + number), format);
    }

    /// Makes a generation the active one, also after a restart.
    void pointTo(IndexGeneration generation) throws IOException {
        var name = String.valueOf(generation.folder().getFileName());
        var pointer = Files.writeString(folder.resolve(POINTER + ".new"), name);
        Files.move(
                pointer,
                folder.resolve(POINTER),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /// Deletes an obsolete generation. What cannot be deleted now is deleted at the next start.
    void delete(Path generation) {
        if (!Files.exists(generation)) return;
        try (var files = Files.walk(generation)) {
            files.sorted(Comparator.reverseOrder()).forEach(IndexFolder::deleteFile);
        } catch (IOException | UncheckedIOException e) {
            LOG.info(
                    "An obsolete search index could not be deleted; the next start tries again: {}",
                    e.toString());
        }
    }

    private IndexGeneration activate(IndexGeneration generation) throws IOException {
        try {
            pointTo(generation);
        } catch (IOException e) {
            // an open generation holds the lock of its folder
            generation.close();
            throw e;
        }
        clean(generation.folder());
        return generation;
    }

    private Path activePath() throws IOException {
        var pointer = folder.resolve(POINTER);
        if (!Files.isRegularFile(pointer)) return folder.resolve(PREFIX + 1);
        // the pointer file may be damaged: read bytes, and accept only a valid generation name
        var name = new String(Files.readAllBytes(pointer), java.nio.charset.StandardCharsets.UTF_8);
        return folder.resolve(NAME.matcher(name).matches() ? name : PREFIX + 1);
    }

    private void clean(Path active) throws IOException {
        try (var files = Files.list(folder)) {
            files.filter(path -> NAME.matcher(String.valueOf(path.getFileName())).matches())
                    .filter(path -> !path.equals(active))
                    .forEach(this::delete);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
