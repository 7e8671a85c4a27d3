package fr.reemploi.domain.shared;

import java.time.Instant;

/// Something that happened to an aggregate. It is stored in the same write as the new state.
public interface DomainEvent {
    Instant at();
}
