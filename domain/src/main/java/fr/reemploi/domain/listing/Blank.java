package fr.reemploi.domain.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a deleted listing says: nothing.
final class Blank {
    static final Content CONTENT =
            new Content(
                    Optional.empty(),
                    new Title("—"),
                    Optional.empty(),
                    new Part(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Condition.USED,
                            List.of(),
                            List.of()),
                    Donor.NONE,
                    new Offer(
                            Optional.empty(),
                            VatScheme.STANDARD,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of()),
                    Optional.empty(),
                    Optional.empty());

    private Blank() {}
}
