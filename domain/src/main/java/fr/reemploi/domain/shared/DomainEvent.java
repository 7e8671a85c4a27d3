package fr.reemploi.domain.shared;

import java.time.Instant;

/// Something that happened to an aggregate, in the past tense. It is stored in the same write as
/// the state it led to.
public interface DomainEvent {
    Instant at();
}
