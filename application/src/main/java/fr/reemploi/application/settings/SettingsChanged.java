package fr.reemploi.application.settings;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.Instant;
import java.util.List;

/// Event: an administrator changed settings.
///
/// @param fields names of the changed fields, not their values
public record SettingsChanged(SectionId section, List<String> fields, AccountId by, Instant at)
        implements DomainEvent {
    public SettingsChanged {
        fields = List.copyOf(fields);
    }
}
