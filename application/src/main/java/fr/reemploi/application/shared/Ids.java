package fr.reemploi.application.shared;

import java.util.UUID;

/// Port: generates ids.
public interface Ids {
    /// A new id, increasing with time (UUIDv7), so that indexes grow at one end. Guessable: not for
    /// secrets.
    UUID next();

    /// The id derived from a text: the same text yields the same id.
    UUID derived(String text);
}
