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
///
/// @param maxBytes at this size the file is full
record RejectsFile(DurableFile file, long maxBytes) {
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

    /// Appends rows whose lines follow those in the file. Once the file is full, it says so in a
    /// last row, and further rows are left out.
    void append(List<RejectedRow> rows, String whenFull) {
        var layout = RejectsLayout.read(file.path());
        try (var channel = FileChannel.open(file.path(), StandardOpenOption.APPEND);
                var writer = layout.writer().build(Channels.newOutputStream(channel))) {
            if (channel.size() >= maxBytes) return;
            rows.forEach(row -> writer.writeRecord(layout.cells(row)));
            writer.flush();
            if (channel.size() >= maxBytes)
                writer.writeRecord(layout.cellsWhenFull(rows.getLast(), whenFull));
            writer.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new StorageUnavailableException("Files of the data folder failed: " + e, e);
        }
    }

    /// Replaces all rows from this line on, and a last row that was truncated by a crash.
    void replaceFrom(long line, List<RejectedRow> rows, String whenFull) {
        begin(RejectsLayout.NONE);
        var layout = RejectsLayout.read(file.path());
        file.write(draft -> rewrite(layout, draft, line));
        append(rows, whenFull);
    }

    private void rewrite(RejectsLayout layout, Path draft, long end) throws IOException {
        try (var writer = layout.writer().build(draft)) {
            writer.writeRecord(layout.headings());
            copy(layout, writer, end);
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
