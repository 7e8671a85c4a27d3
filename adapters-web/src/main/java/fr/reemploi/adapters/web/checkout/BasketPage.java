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

/// Shows and changes the basket, which may hold parts of several sellers.
@Controller
final class BasketPage {
    private static final String ADDRESS = "/panier";

    private final BasketViews baskets;

    BasketPage(BasketViews baskets) {
        this.baskets = baskets;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(PageContext context) {
        var key = "basket.ok." + context.outcome();
        var notice = PageMessages.contains(context.language(), key) ? key : "";
        return baskets.show(
                HttpStatus.OK, context.basket().parts(), SubmittedForm.empty(), notice, context);
    }

    @PostMapping(ADDRESS)
    ModelAndView add(PageContext context) {
        var parts = requestedParts(context);
        var basket = context.basket().with(parts);
        basket.saveCookie(context);
        var address = ADDRESS + "?ok=" + (basket.containsAll(parts) ? "added" : "full");
        return context.done(
                PageLinks.with(
                        address, "retour", PageLinks.localOrHome(context.parameter("retour"))));
    }

    @PostMapping(ADDRESS + "/retirer")
    ModelAndView remove(PageContext context) {
        var parts = requestedParts(context);
        var basket = context.basket().without(parts);
        basket.saveCookie(context);
        var input = SubmittedForm.of(context.request());
        if (input.values().isEmpty()) return Redirects.to(ADDRESS);
        return baskets.show(HttpStatus.OK, basket.parts(), input, "", context);
    }

    private static List<ListingId> requestedParts(PageContext context) {
        var values = Optional.ofNullable(context.request().getParameterValues("piece"));
        return Basket.parseIds(values.stream().flatMap(Stream::of));
    }
}
