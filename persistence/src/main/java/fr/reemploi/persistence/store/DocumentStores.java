package fr.reemploi.persistence.store;

/// An engine that stores documents.
public interface DocumentStores {
    <A> DocumentStore<A> open(Schema<A> schema);
}
