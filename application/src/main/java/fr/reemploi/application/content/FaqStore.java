package fr.reemploi.application.content;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.domain.content.Faq;

/// Store of the FAQ; as long as none was stored, [DefaultFaq].
public interface FaqStore extends SingletonStore<Faq> {}
