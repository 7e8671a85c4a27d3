package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.EnumNames;
import java.text.Normalizer;
import java.util.Locale;

/// Colour of a part that is seen from outside: a door, a bonnet, a mirror.
public enum Colour {
    BLACK("noir"),
    WHITE("blanc"),
    GREY("gris"),
    SILVER("argent"),
    BLUE("bleu"),
    RED("rouge"),
    GREEN("vert"),
    YELLOW("jaune"),
    ORANGE("orange"),
    BROWN("marron"),
    BEIGE("beige"),
    OTHER("autre");

    private final String french;

    Colour(String french) {
        this.french = french;
    }

    /// Parses an API name: `grey`.
    public static Colour parse(String name) {
        return EnumNames.parse(Colour.class, name);
    }

    /// Also accepts the word, French or English, with any accent and case: `Gris`, `grise`.
    public static Colour parseWord(String input) {
        var word =
                Normalizer.normalize(input, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip();
        for (var colour : values()) {
            if (word.equals(colour.french) || word.equals(colour.french + "e")) return colour;
        }
        return word.equals("blanche") ? WHITE : word.equals("gray") ? GREY : parse(word);
    }
}
