package fr.reemploi.adapters.files.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Splits a CSV text into records without parsing them. A record longer than the limit is skipped
/// to its end; only its beginning is held in memory.
final class CsvRecords implements Closeable {
    static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_EXCERPT = 1_000;
    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int limit;
    private long line = 1;

    CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /// The next record; empty at the end of the text.
    Optional<RawRecord> next() throws IOException {
        if (peek() == END) return Optional.empty();
        var record = new Builder(line);
        var state = State.FIELD_START;
        for (var next = take(); next != END; next = take()) {
            if (isLineBreak(next)) {
                line++;
                if (state != State.QUOTED) return Optional.of(record.build(false));
                state = State.QUOTED;
            } else {
                state = after(state, next);
            }
            record.append((char) next);
        }
        return Optional.of(record.build(state == State.QUOTED));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// A quote opens a quoted field at its start only; text after the closing quote is unquoted.
    private State after(State state, int next) {
        return switch (state) {
            case FIELD_START ->
                    next == '"'
                            ? State.QUOTED
                            : next == delimiter ? State.FIELD_START : State.UNQUOTED;
            case UNQUOTED -> next == delimiter ? State.FIELD_START : State.UNQUOTED;
            case QUOTED -> next == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case AFTER_QUOTE ->
                    next == '"'
                            ? State.QUOTED
                            : next == delimiter ? State.FIELD_START : State.UNQUOTED;
        };
    }

    /// Whether a line ends here; of `\r\n`, the `\n` is taken too.
    private boolean isLineBreak(int next) throws IOException {
        if (next == '\r' && peek() == '\n') take();
        return next == '\n' || next == '\r';
    }

    private int take() throws IOException {
        var next = peek();
        if (next != END) position++;
        return next;
    }

    private int peek() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, reader.read(buffer));
            if (limit == 0) return END;
        }
        return buffer[position];
    }

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE
    }

    /// The text of a record without its line break.
    ///
    /// @param line where it begins; the first line of the file is 1
    /// @param tooLong whether the text is only its beginning
    /// @param unclosed whether the file ended inside a quoted field
    record RawRecord(long line, String text, boolean tooLong, boolean unclosed) {}

    private static final class Builder {
        private final long line;
        private final StringBuilder text = new StringBuilder();
        private int bytes;

        Builder(long line) {
            this.line = line;
        }

        /// A line break inside quotes is `\n`.
        void append(char next) {
            if (bytes > MAX_BYTES) return;
            bytes += next < 0x80 ? 1 : next < 0x800 ? 2 : 3;
            if (bytes <= MAX_BYTES) text.append(next == '\r' ? '\n' : next);
        }

        RawRecord build(boolean unclosed) {
            var tooLong = bytes > MAX_BYTES;
            if (tooLong || unclosed) text.setLength(Math.min(text.length(), MAX_EXCERPT));
            return new RawRecord(line, text.toString(), tooLong, unclosed);
        }
    }
}
