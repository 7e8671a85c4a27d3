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

/// The page of a part.
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
    ModelAndView show(@PathVariable String slug, PageContext visit) {
        var asked = Slug.parse(slug);
        if (asked.isEmpty()) return missing(HttpStatus.NOT_FOUND, slug, visit);
        try {
            var seen = listings.read(visit.actor(), asked.get().id());
            var title = seen.listing().content().title().value();
            var canonical = Slug.of(title, asked.get().id());
            if (!("/pieces/" + slug).equals(canonical.address()))
                return Redirects.forGood(canonical.address());
            var others = similar.to(seen.listing(), visit.language());
            return visit.show("part", title, parts.view(seen, others, visit.language()));
        } catch (NotFoundException unknown) {
            return missing(HttpStatus.NOT_FOUND, asked.get().words(), visit);
        } catch (GoneException over) {
            return missing(HttpStatus.GONE, asked.get().words(), visit);
        }
    }

    private ModelAndView missing(HttpStatus status, String words, PageContext visit) {
        var key = "part." + status.value();
        var title = visit.t(key + ".title");
        var view =
                new MissingPartView(
                        title,
                        visit.t(key + ".text"),
                        words.replace('-', ' '),
                        similar.to(words, visit.language()));
        return visit.show(status, "missing", title, view);
    }
}
