package fr.reemploi.domain.listing;

import java.util.UUID;

/// Holder of a reservation: the id of the checkout being paid.
public record HolderId(UUID value) {}
