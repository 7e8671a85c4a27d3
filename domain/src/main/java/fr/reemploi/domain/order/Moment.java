package fr.reemploi.domain.order;

import java.time.Instant;

/// A line of an order's timeline.
public record Moment(Instant at, Step step) {}
