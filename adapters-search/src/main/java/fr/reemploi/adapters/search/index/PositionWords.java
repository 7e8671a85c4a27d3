package fr.reemploi.adapters.search.index;

import fr.reemploi.domain.listing.Position;

/// Search words for the position of a part, French and English.
final class PositionWords {
    private PositionWords() {}

    static String of(Position position) {
        return switch (position) {
            case FRONT -> "avant av front";
            case REAR -> "arrière ar rear";
            case LEFT -> "gauche left";
            case RIGHT -> "droit droite right";
            case FRONT_LEFT -> "avant gauche avg av front left";
            case FRONT_RIGHT -> "avant droit droite avd av front right";
            case REAR_LEFT -> "arrière gauche arg ar rear left";
            case REAR_RIGHT -> "arrière droit droite ard ar rear right";
            case UPPER -> "supérieur haut upper";
            case LOWER -> "inférieur bas lower";
        };
    }
}
