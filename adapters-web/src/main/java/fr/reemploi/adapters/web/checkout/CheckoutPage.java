package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutViews.FormState;
import fr.reemploi.adapters.web.page.Basket;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Buying what is in the basket, on one page: the address, a delivery for each seller, and paying.
/// Nothing typed is ever lost, and a page sent twice buys once.
@Controller
final class CheckoutPage implements ResumableForm {
    private static final String PAGE = "/panier/commander";

    private final PlaceCheckout place;
    private final BasketViews baskets;
    private final CheckoutViews forms;
    private final PaymentLinks payments;
    private final PendingForm interrupted;
    private final DefaultShippingAddress addresses;
    private final Ids ids;

    CheckoutPage(
            PlaceCheckout place,
            BasketViews baskets,
            CheckoutViews forms,
            PaymentLinks payments,
            PendingForm interrupted,
            DefaultShippingAddress addresses,
            Ids ids) {
        this.place = place;
        this.baskets = baskets;
        this.forms = forms;
        this.payments = payments;
        this.interrupted = interrupted;
        this.addresses = addresses;
        this.ids = ids;
    }

    @GetMapping(PAGE)
    ModelAndView begin(PageContext visit) {
        var actor = visit.signedIn();
        var contents = baskets.read(visit.basket().parts(), visit);
        if (contents.groups().isEmpty()) return Redirects.to("/panier");
        var typed = addresses.filledIn(actor);
        var sheet = new FormState(ids.next().toString(), contents, typed, List.of(), "");
        return forms.show(sheet, false, visit);
    }

    @PostMapping(PAGE)
    ModelAndView take(PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        var key = visit.parameter("key");
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, key, typed);
        var actor = visit.signedIn();
        try {
            return visit.parameter("action").equals("pay")
                    ? pay(actor, key, typed, visit)
                    : again(key, typed, faults(typed), "", visit);
        } catch (ConflictException taken) {
            // somebody was faster, or it is his own: the basket says which
            return baskets.show(HttpStatus.CONFLICT, parts(typed), typed, "basket.changed", visit);
        }
    }

    @Override
    public String name() {
        return "checkout";
    }

    @Override
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var key = left.value(PendingForm.ABOUT);
        return again(key, left, List.of(), "checkout.resumed", visit);
    }

    private ModelAndView pay(Actor actor, String key, SubmittedForm typed, PageContext visit) {
        // another's key is another purchase
        var id = new CheckoutId(ids.derived("checkout " + actor.account() + " " + key));
        try {
            var placed = place.place(actor, id, withTickets(typed).form());
            visit.basket().without(parts(typed)).keep(visit);
            return payments.go(placed);
        } catch (InvalidInputException refused) {
            return again(key, typed, FormView.faults(refused), "", visit);
        }
    }

    private ModelAndView again(
            String key,
            SubmittedForm typed,
            List<FieldError> faults,
            String notice,
            PageContext visit) {
        var contents = baskets.read(parts(typed), visit);
        if (contents.groups().isEmpty() || !contents.missing().isEmpty())
            return baskets.show(HttpStatus.CONFLICT, parts(typed), typed, "basket.changed", visit);
        return forms.show(new FormState(key, contents, typed, faults, notice), true, visit);
    }

    /// What is wrong with the address.
    private static List<FieldError> faults(SubmittedForm typed) {
        var form = typed.form().ignore("listingIds", "deliveries");
        AddressForm.required(form, CheckoutViews.ADDRESS);
        try {
            form.check();
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.faults();
        }
    }

    private static SubmittedForm withTickets(SubmittedForm typed) {
        var told = typed;
        for (var row = 0; row < typed.rows("deliveries"); row++) {
            var field = "deliveries[" + row + "].offerId";
            told = told.with(field, DeliveryChoice.ticket(typed.value(field)));
        }
        return told;
    }

    private static List<ListingId> parts(SubmittedForm typed) {
        return Basket.read(typed.values().getOrDefault("listingIds", List.of()).stream());
    }
}
