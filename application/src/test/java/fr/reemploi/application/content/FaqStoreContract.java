package fr.reemploi.application.content;

import fr.reemploi.application.SingletonStoreContract;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.content.FaqEntry;
import fr.reemploi.domain.shared.Change;
import java.util.List;

/// Contract of `FaqStore`.
public abstract class FaqStoreContract extends SingletonStoreContract<Faq> {
    protected FaqStoreContract() {
        super(
                DefaultFaq.FAQ,
                List.of(
                        faq -> {
                            var first = faq.entries().getFirst();
                            return faq.with(
                                    new FaqEntry(
                                            first.id(), "autre chose", 7, first.en(), first.fr()));
                        },
                        faq -> faq.without(faq.entries().getFirst().id()),
                        faq -> Change.of(new Faq(faq.version(), List.of()))));
    }

    @Override
    protected abstract FaqStore store();
}
