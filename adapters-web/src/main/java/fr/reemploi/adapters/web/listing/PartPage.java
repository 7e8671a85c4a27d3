package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The public page of a part.
@Controller
final class PartPage {
    private final ReadListings listings;
    private final PartViews parts;
    private final SimilarParts similar;

    PartPage(ReadListings listings, PartViews parts, SimilarParts similar) {
        this.listings = listings;
        this.parts = parts;
        this.similar = similar;
    }

    @GetMapping("/pieces/{slug}")
    ModelAndView show(@PathVariable String slug, PageContext context) {
        var parsed = Slug.parse(slug);
        if (parsed.isEmpty()) return missing(HttpStatus.NOT_FOUND, slug, context);
        try {
            var snapshot = listings.read(context.actor(), parsed.get().id());
            var title = snapshot.listing().details().title().value();
            var canonical = Slug.of(title, parsed.get().id());
            if (!("/pieces/" + slug).equals(canonical.address()))
                return Redirects.permanent(canonical.address());
            var similarParts = similar.to(snapshot.listing(), context.language());
            return context.show(
                    "part", title, parts.view(snapshot, similarParts, context.language()));
        } catch (NotFoundException unknown) {
            return missing(HttpStatus.NOT_FOUND, parsed.get().words(), context);
        } catch (GoneException exception) {
            return missing(HttpStatus.GONE, parsed.get().words(), context);
        }
    }

    private ModelAndView missing(HttpStatus status, String words, PageContext context) {
        var key = "part." + status.value();
        var title = context.text(key + ".title");
        var view =
                new MissingPartView(
                        title,
                        context.text(key + ".text"),
                        words.replace('-', ' '),
                        similar.to(words, context.language()));
        return context.show(status, "missingPart", title, view);
    }
}
