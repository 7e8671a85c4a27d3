package fr.reemploi.adapters.sqlite.engine;

/// A statement. Each connection prepares it once. A limit is `? + 0`: SQLite plans a statement with
/// `LIMIT ?` anew each time it runs, which takes longer than to find a row.
interface SqlText {
    String text();
}
