package fr.reemploi.application.settings;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.Optional;

/// The sections of the settings of this program, in the order in which they are shown.
public record Sections(List<Section> all) {
    public Sections {
        all = List.copyOf(all);
        if (all.stream().map(Section::id).distinct().count() < all.size())
            throw new IllegalArgumentException("two sections have the same id");
    }

    public Optional<Section> find(String id) {
        return all.stream().filter(section -> section.id().value().equals(id)).findFirst();
    }

    Section get(SectionId id) {
        return find(id.value()).orElseThrow(() -> new IllegalStateException("no section " + id));
    }

    /// @throws NotFoundException `settings.unknown` for an unknown section
    Section read(Actor actor, String id) {
        actor.require(Role.ADMIN);
        return find(id).orElseThrow(() -> new NotFoundException("settings.unknown", id));
    }
}
