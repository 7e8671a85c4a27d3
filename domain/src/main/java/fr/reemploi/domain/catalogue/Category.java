package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// A part type or a family of part types.
///
/// @param synonyms other trade names, in either language
/// @param parcel empty for a family, unless all its part types share one typical parcel
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
