package fr.reemploi.application.shared;

import java.util.UUID;

/// Where new ids come from.
public interface Ids {
    /// A new id, increasing with time (UUIDv7), so that indexes grow at one end. Guessable: never a
    /// secret.
    UUID next();

    /// The one id that belongs to this text: asked again, the same.
    UUID derived(String text);
}
