package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/// An order in a list of orders.
///
/// @param more how many parts it has beside the first
/// @param who the other side
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
