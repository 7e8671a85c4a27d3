package fr.reemploi.application.shared;

import java.time.Duration;
import java.time.Instant;

/// Port: leases, for jobs that one node at a time must run. A lease has a duration, is renewed by
/// its holder, and is free when it expires.
public interface Leases {
    /// Acquires or renews a lease.
    ///
    /// @param holder the node: the same for all its calls
    /// @param now the system clock, not the business clock
    /// @return whether the holder has the lease now
    boolean acquire(String work, String holder, Duration length, Instant now);
}
