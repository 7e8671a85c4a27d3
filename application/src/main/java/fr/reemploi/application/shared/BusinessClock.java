package fr.reemploi.application.shared;

import java.time.InstantSource;

/// Clock for deadlines and offers. A sandbox can advance it; the system clock, used for tokens,
/// sessions and leases, cannot be changed.
public interface BusinessClock extends InstantSource {}
