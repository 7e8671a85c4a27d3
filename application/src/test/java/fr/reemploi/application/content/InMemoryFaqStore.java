package fr.reemploi.application.content;

import fr.reemploi.application.InMemorySingleton;
import fr.reemploi.domain.content.Faq;

/// In-memory FAQ.
public final class InMemoryFaqStore extends InMemorySingleton<Faq> implements FaqStore {
    public InMemoryFaqStore() {
        super(DefaultFaq.FAQ, Faq::version, Faq::withNextVersion);
    }
}
