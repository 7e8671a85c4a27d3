package fr.reemploi.domain.listing;

import java.util.UUID;

/// Who holds a part while he pays: the checkout it is in.
public record HolderId(UUID value) {}
