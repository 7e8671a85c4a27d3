package fr.reemploi.application.imports;

import fr.reemploi.domain.shared.FieldError;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: the files of imports and their rejected rows.
public interface ImportFiles {
    /// Stores a file until its import is done.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException `import.too-large`
    void store(ImportId id, InputStream file);

    /// The rows of a file, from the first, read lazily. A row longer than 64 kB is an error row
    /// with its beginning only, and is never held in memory as a whole. CSV may be separated by
    /// `;`, `,` or tabs, in UTF-8 (with or without a byte order mark) or Windows-1252.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException `import.unreadable` when the file
    ///   has another format, `import.heading-twice`, `import.too-many-columns`
    Rows open(ImportId id, Import.Format format);

    /// Adds rejected rows; replaces those stored before at or after the line of the first one. When
    /// the stored rows reach their limit, further ones are left out.
    ///
    /// @param whenFull reason of the last row stored then
    void reject(ImportId id, List<RejectedRow> rows, String whenFull);

    /// The rejected rows as CSV: the original columns, then `line` and `reason`. Cells that a
    /// spreadsheet would run as a formula begin with an apostrophe, which `open` removes.
    InputStream rejectedRows(ImportId id);

    /// Deletes the file and its rejected rows.
    void delete(ImportId id);

    /// Deletes the file; its rejected rows stay.
    void discard(ImportId id);

    /// The rows of an open file.
    interface Rows extends Iterator<Row>, AutoCloseable {
        @Override
        void close();
    }

    /// One row: its values by heading as entered (CSV), or its JSON as a tree of maps, lists,
    /// strings, numbers and booleans.
    ///
    /// @param line where it begins; the first line of the file is 1
    /// @param error set when the row cannot be parsed; its values are then empty
    record Row(long line, Map<String, Object> values, String original, Optional<FieldError> error) {
        /// Stands for the whole file, when it cannot be read.
        static Row wholeFile() {
            return new Row(1, Map.of(), "", Optional.empty());
        }
    }

    /// A rejected row with the reason, in the seller's language.
    record RejectedRow(Row row, String reason) {}
}
