package fr.reemploi.application.content;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.shared.Change;

/// In-memory FAQ.
public final class InMemoryFaqStore implements FaqStore {
    private final InMemoryTable<String, Faq> table = new InMemoryTable<>(_ -> "faq", Faq::version);

    @Override
    public Faq get() {
        return table.find("faq").orElse(DefaultFaq.FAQ);
    }

    @Override
    public Faq save(Change<Faq> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }
}
