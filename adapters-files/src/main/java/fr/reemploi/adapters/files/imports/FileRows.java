package fr.reemploi.adapters.files.imports;

import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportFiles.Rows;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Rows read one ahead, since only reading tells whether there is one more.
abstract class FileRows implements Rows {
    private Optional<Row> ahead = Optional.empty();
    private boolean ended;

    /// How rejects of this file look.
    abstract RejectsLayout layout();

    /// The next row, blank ones left out.
    abstract Optional<Row> read();

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead = read();
            ended = ahead.isEmpty();
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) throw new NoSuchElementException();
        var row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }
}
