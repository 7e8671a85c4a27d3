package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.Basket;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The basket: what somebody means to buy, of however many sellers.
@Controller
final class BasketPage {
    private static final String ADDRESS = "/panier";

    private final BasketViews baskets;

    BasketPage(BasketViews baskets) {
        this.baskets = baskets;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(PageContext visit) {
        var done = "basket.ok." + visit.parameter("ok");
        var notice = PageMessages.knows(visit.language(), done) ? done : "";
        return baskets.show(
                HttpStatus.OK, visit.basket().parts(), SubmittedForm.nothing(), notice, visit);
    }

    @PostMapping(ADDRESS)
    ModelAndView add(PageContext visit) {
        var wanted = pieces(visit);
        var basket = visit.basket().with(wanted);
        basket.keep(visit);
        var there = ADDRESS + "?ok=" + (basket.holds(wanted) ? "added" : "full");
        return Redirects.to(
                PageLinks.with(there, "retour", PageLinks.own(visit.parameter("retour"))));
    }

    @PostMapping(ADDRESS + "/retirer")
    ModelAndView remove(PageContext visit) {
        var unwanted = pieces(visit);
        var basket = visit.basket().without(unwanted);
        basket.keep(visit);
        var kept = SubmittedForm.of(visit.request());
        if (kept.values().isEmpty()) return Redirects.to(ADDRESS);
        return baskets.show(HttpStatus.OK, basket.parts(), kept, "", visit);
    }

    private static List<ListingId> pieces(PageContext visit) {
        var named = Optional.ofNullable(visit.request().getParameterValues("piece"));
        return Basket.read(named.stream().flatMap(Stream::of));
    }
}
