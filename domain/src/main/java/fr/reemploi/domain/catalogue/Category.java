package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// A type of part, or a family of them.
///
/// @param synonyms what the trade calls it besides, in either language
/// @param parcel empty for a family, unless all of it travels alike
public record Category(
        String id,
        String french,
        String english,
        Optional<String> parent,
        List<String> children,
        List<String> synonyms,
        Optional<TypicalParcel> parcel,
        Resale resale) {
    public Category {
        children = List.copyOf(children);
        synonyms = List.copyOf(synonyms);
    }

    public String name(Language language) {
        return switch (language) {
            case FR -> french;
            case EN -> english;
        };
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }
}
