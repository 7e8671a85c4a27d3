package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/// A row in a list of orders.
///
/// @param more number of parts besides the first
/// @param who name of the counterparty
public record OrderRowView(
        String address,
        String number,
        String title,
        int more,
        Optional<String> picture,
        String drawing,
        String who,
        Money total,
        String status,
        Instant at) {}
