package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.content.DefaultFaq;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.FaqBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the FAQ: one document.
public final class StoredFaq implements FaqStore {
    public static final Schema<Faq> SCHEMA =
            Schema.of(
                    "faq",
                    "faq",
                    _ -> FaqBson.FAQ,
                    Faq::version,
                    Faq::withNextVersion,
                    FaqBson::write,
                    FaqBson::read);

    private final DocumentStore<Faq> documents;

    public StoredFaq(DocumentStores stores) {
        documents = stores.open(SCHEMA);
    }

    @Override
    public Faq get() {
        return documents.find(FaqBson.FAQ).orElse(DefaultFaq.FAQ);
    }

    @Override
    public Faq save(Change<Faq> change) {
        return documents.save(change);
    }
}
