package fr.reemploi.adapters.http;

import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.ImportId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Files in memory, which nobody works through.
final class FakeImportFiles implements ImportFiles {
    final Map<ImportId, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(ImportId id, InputStream file) {
        try {
            kept.put(id, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rows open(ImportId id, Import.Format format) {
        throw new UnsupportedOperationException("no import is run here");
    }

    @Override
    public void reject(ImportId id, List<Rejected> rows) {
        throw new UnsupportedOperationException("no import is run here");
    }

    @Override
    public InputStream rejects(ImportId id) {
        return new ByteArrayInputStream("sku;line;reason\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void discard(ImportId id) {
        kept.remove(id);
    }
}
