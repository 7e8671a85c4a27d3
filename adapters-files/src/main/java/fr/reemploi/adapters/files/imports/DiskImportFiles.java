package fr.reemploi.adapters.files.imports;

import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.adapters.files.common.FreeSpace;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Import files on disk. The folder of an import contains its file and the file of rejected rows.
public final class DiskImportFiles implements ImportFiles {
    private static final int MAX_MEGABYTES = 200;
    private static final long CHECK_EVERY_BYTES = 8_000_000;
    private static final long MAX_REJECTS_BYTES = 20_000_000;

    private final Path folder;
    private final long maxBytes;
    private final long maxRejectsBytes;

    /// Last rejected line written by this process. Without an entry, an earlier process may have
    /// written rejects, so the file is read first.
    private final Map<ImportId, Long> lastRejected = new ConcurrentHashMap<>();

    public DiskImportFiles(Path folder) {
        this(folder, MAX_MEGABYTES * 1_000_000L, MAX_REJECTS_BYTES);
    }

    DiskImportFiles(Path folder, long maxBytes, long maxRejectsBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        this.maxRejectsBytes = maxRejectsBytes;
    }

    @Override
    public void store(ImportId id, InputStream file) {
        file(id).write(draft -> copy(file, draft));
    }

    @Override
    public Rows open(ImportId id, Import.Format format) {
        var rows =
                switch (format) {
                    case CSV -> CsvRows.open(file(id).path());
                    case NDJSON -> NdjsonRows.open(file(id).path());
                };
        rejectsFile(id).begin(rows.layout());
        return rows;
    }

    @Override
    public void reject(ImportId id, List<RejectedRow> rows, String whenFull) {
        if (rows.isEmpty()) return;
        var first = rows.getFirst().row().line();
        if (lastRejected.getOrDefault(id, Long.MAX_VALUE) < first)
            rejectsFile(id).append(rows, whenFull);
        else rejectsFile(id).replaceFrom(first, rows, whenFull);
        lastRejected.put(id, rows.getLast().row().line());
    }

    @Override
    public InputStream rejectedRows(ImportId id) {
        return rejectsFile(id).open();
    }

    @Override
    public void delete(ImportId id) {
        discard(id);
        rejectsFile(id).file().delete();
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (DirectoryNotEmptyException stillWritten) {
            // a worker writes to it: what it leaves names no import any more
            lastRejected.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void discard(ImportId id) {
        file(id).delete();
        lastRejected.remove(id);
    }

    private void copy(InputStream file, Path draft) throws IOException {
        try (var out = Files.newOutputStream(draft)) {
            var buffer = new byte[64 * 1024];
            var copied = 0L;
            var checked = 0L;
            FreeSpace.requireFor(folder, 0);
            for (var read = read(file, buffer); read >= 0; read = read(file, buffer)) {
                copied += read;
                if (copied > maxBytes)
                    throw new InvalidInputException("import.too-large", MAX_MEGABYTES);
                if (copied - checked >= CHECK_EVERY_BYTES) {
                    FreeSpace.requireFor(folder, CHECK_EVERY_BYTES);
                    checked = copied;
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /// A client that stops sending is not a failure of the disk.
    private static int read(InputStream file, byte[] buffer) {
        try {
            return file.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DurableFile file(ImportId id) {
        return new DurableFile(folder.resolve(id.toString()).resolve("file"));
    }

    private RejectsFile rejectsFile(ImportId id) {
        return new RejectsFile(
                new DurableFile(folder.resolve(id.toString()).resolve("rejects.csv")),
                maxRejectsBytes);
    }
}
