package fr.reemploi.adapters.files.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.reemploi.adapters.files.common.DurableFile;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The rejected rows of an import as a CSV file for the seller, in line order.
record RejectsFile(DurableFile file) {
    /// Creates the file with its headings if it does not exist.
    void begin(RejectsLayout layout) {
        if (!file.exists())
            file.write(draft -> {
                try (var writer = layout.writer().build(draft)) {
                    writer.writeRecord(layout.headings());
                }
            });
    }

    InputStream open() {
        return file.exists()
                ? file.open()
                : new ByteArrayInputStream(RejectsLayout.NONE.headingLine());
    }

    /// Appends rows whose lines follow those in the file.
    void append(List<RejectedRow> rows) {
        var layout = RejectsLayout.read(file.path());
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.APPEND);
                var writer = layout.writer().build(Channels.newOutputStream(channel))) {
            rows.forEach(row -> writer.writeRecord(layout.cells(row)));
            writer.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        }
    }

    /// Replaces all rows from this line on, and a last row that was truncated by a crash.
    void replaceFrom(long line, List<RejectedRow> rows) {
        begin(RejectsLayout.NONE);
        var layout = RejectsLayout.read(file.path());
        file.write(draft -> rewrite(layout, draft, line, rows));
    }

    private void rewrite(RejectsLayout layout, Path draft, long line, List<RejectedRow> rows)
            throws IOException {
        try (var writer = layout.writer().build(draft)) {
            writer.writeRecord(layout.headings());
            copy(layout, writer, line);
            rows.forEach(row -> writer.writeRecord(layout.cells(row)));
        }
    }

    private void copy(RejectsLayout layout, CsvWriter writer, long end) throws IOException {
        try (var existing = layout.reader().ofCsvRecord(file.path())) {
            for (var row : existing)
                if (layout.line(row).stream().anyMatch(line -> line < end))
                    writer.writeRecord(row.getFields());
        }
    }
}
