package fr.reemploi.adapters.sqlite.engine;

/// A statement. Each connection prepares it once.
interface SqlText {
    String text();
}
