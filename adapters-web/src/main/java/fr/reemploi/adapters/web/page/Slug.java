package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.listing.ListingId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The last path segment of the URL of a part: words of the title, then the listing id.
public record Slug(String words, ListingId id) {
    private static final int ID_LENGTH = 36;
    private static final int MAX_WORDS_LENGTH = 80;

    public static Slug of(String title, ListingId id) {
        var words = words(title);
        var whole =
                words.length() <= MAX_WORDS_LENGTH ? words : words.substring(0, MAX_WORDS_LENGTH);
        return new Slug(whole.replaceAll("-$", ""), id);
    }

    /// Returns the words of a text in lower case, without accents, joined by hyphens.
    public static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /// Parses a slug; empty when it does not end in an id.
    public static Optional<Slug> parse(String slug) {
        if (slug.length() < ID_LENGTH) return Optional.empty();
        var cut = slug.length() - ID_LENGTH;
        var tail = slug.substring(cut);
        try {
            var id = UUID.fromString(tail);
            if (!id.toString().equals(tail.toLowerCase(Locale.ROOT))) return Optional.empty();
            return Optional.of(
                    new Slug(slug.substring(0, cut).replaceAll("-$", ""), new ListingId(id)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public String address() {
        return "/pieces/" + (words.isEmpty() ? "" : words + "-") + id;
    }
}
