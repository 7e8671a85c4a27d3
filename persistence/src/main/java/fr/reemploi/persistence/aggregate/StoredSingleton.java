package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// A store of one document.
abstract class StoredSingleton<A> implements SingletonStore<A> {
    private final DocumentStore<A> documents;
    private final String id;
    private final A initial;

    /// @param id the only id there is
    /// @param initial what is read as long as nothing was stored
    StoredSingleton(DocumentStores stores, Schema<A> schema, String id, A initial) {
        this.documents = stores.open(schema);
        this.id = id;
        this.initial = initial;
    }

    @Override
    public final A get() {
        return documents.find(id).orElse(initial);
    }

    @Override
    public final A save(Change<A> change) {
        return documents.save(change);
    }
}
