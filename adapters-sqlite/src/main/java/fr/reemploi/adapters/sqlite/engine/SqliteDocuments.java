package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// Stores documents in the tables of a file.
public final class SqliteDocuments implements DocumentStores {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteDocuments(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public <A> DocumentStore<A> open(Schema<A> schema) {
        return new SqliteDocumentStore<>(schema, readers, writer);
    }
}
