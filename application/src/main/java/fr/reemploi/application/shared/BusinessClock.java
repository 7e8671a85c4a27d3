package fr.reemploi.application.shared;

import java.time.InstantSource;

/// The time that holds, deadlines and offers are judged by. In a sandbox it can be moved forward;
/// the machine's own time, by which tokens, sessions and leases are judged, cannot.
public interface BusinessClock extends InstantSource {}
