package fr.reemploi.application.content;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.shared.Change;

/// Store of the FAQ.
public interface FaqStore {
    /// The stored FAQ; as long as none was stored, [DefaultFaq].
    Faq get();

    /// @throws StaleVersionException if another writer was first
    Faq save(Change<Faq> change);
}
