package fr.reemploi.domain.content;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies an entry of the FAQ.
public record FaqEntryId(UUID value) {
    public static Optional<FaqEntryId> parse(String text) {
        return Uuids.parse(text).map(FaqEntryId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
