package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.page.Basket;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Links;
import fr.reemploi.adapters.web.page.Texts;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
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

    private final Baskets baskets;

    BasketPage(Baskets baskets) {
        this.baskets = baskets;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(Visit visit) {
        var done = "basket.ok." + visit.parameter("ok");
        var notice = Texts.knows(visit.language(), done) ? done : "";
        return baskets.show(HttpStatus.OK, visit.basket().parts(), Typed.nothing(), notice, visit);
    }

    @PostMapping(ADDRESS)
    ModelAndView add(Visit visit) {
        var wanted = pieces(visit);
        var basket = visit.basket().with(wanted);
        basket.keep(visit);
        var there = ADDRESS + "?ok=" + (basket.holds(wanted) ? "added" : "full");
        return Go.to(Links.with(there, "retour", Links.own(visit.parameter("retour"))));
    }

    @PostMapping(ADDRESS + "/retirer")
    ModelAndView remove(Visit visit) {
        var unwanted = pieces(visit);
        var basket = visit.basket().without(unwanted);
        basket.keep(visit);
        var kept = Typed.of(visit.request());
        if (kept.values().isEmpty()) return Go.to(ADDRESS);
        return baskets.show(HttpStatus.OK, basket.parts(), kept, "", visit);
    }

    private static List<ListingId> pieces(Visit visit) {
        var named = Optional.ofNullable(visit.request().getParameterValues("piece"));
        return Basket.read(named.stream().flatMap(Stream::of));
    }
}
