package fr.reemploi.json;

/// A text is not one JSON object, or exceeds a limit of `JsonReader`. The position is the first one
/// that is wrong, counted from 1.
public final class MalformedJsonException extends RuntimeException {
    private final int line;
    private final int column;

    MalformedJsonException(int line, int column) {
        super("malformed JSON at line " + line + ", column " + column, null, false, false);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
