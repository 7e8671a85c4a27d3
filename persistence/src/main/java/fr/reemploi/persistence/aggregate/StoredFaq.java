package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.content.DefaultFaq;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.persistence.schema.FaqBson;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the FAQ: one document.
public final class StoredFaq extends StoredSingleton<Faq> implements FaqStore {
    public static final Schema<Faq> SCHEMA =
            Schema.of(
                    "faq",
                    "faq",
                    _ -> FaqBson.FAQ,
                    Faq::version,
                    Faq::withNextVersion,
                    FaqBson::write,
                    FaqBson::read);

    public StoredFaq(DocumentStores stores) {
        super(stores, SCHEMA, FaqBson.FAQ, DefaultFaq.FAQ);
    }
}
