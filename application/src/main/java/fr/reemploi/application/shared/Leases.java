package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;

/// Work that one node at a time must do. A lease is taken for a while, renewed by who has it, and
/// free again when it lapses.
public interface Leases {
    /// Takes or renews the lease of some work.
    ///
    /// @param holder who wants it: the same for every call of one node
    /// @param now the machine's clock, not the business's
    /// @return whether he has it now
    boolean acquire(String work, String holder, Duration length, Instant now);
}
