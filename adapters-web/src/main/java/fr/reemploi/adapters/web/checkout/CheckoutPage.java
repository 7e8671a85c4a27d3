package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutForms.Sheet;
import fr.reemploi.adapters.web.page.Basket;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Interrupted;
import fr.reemploi.adapters.web.page.Resuming;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Conflict;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Buying what is in the basket, on one page: the address, a delivery for each seller, and paying.
/// Nothing typed is ever lost, and a page sent twice buys once.
@Controller
final class CheckoutPage implements Resuming {
    private static final String PAGE = "/panier/commander";

    private final PlaceCheckout place;
    private final Baskets baskets;
    private final CheckoutForms forms;
    private final PaymentDesk payments;
    private final Interrupted interrupted;
    private final AddressBook addresses;
    private final Ids ids;

    CheckoutPage(
            PlaceCheckout place,
            Baskets baskets,
            CheckoutForms forms,
            PaymentDesk payments,
            Interrupted interrupted,
            AddressBook addresses,
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
    ModelAndView begin(Visit visit) {
        var actor = visit.signedIn();
        var contents = baskets.read(visit.basket().parts(), visit);
        if (contents.groups().isEmpty()) return Go.to("/panier");
        var typed = addresses.filledIn(actor);
        var sheet = new Sheet(ids.next().toString(), contents, typed, List.of(), "");
        return forms.show(sheet, false, visit);
    }

    @PostMapping(PAGE)
    ModelAndView take(Visit visit) {
        var typed = Typed.of(visit.request());
        var key = visit.parameter("key");
        if (visit.actor().isEmpty()) return interrupted.signIn(visit, this, key, typed);
        var actor = visit.signedIn();
        try {
            return visit.parameter("action").equals("pay")
                    ? pay(actor, key, typed, visit)
                    : again(key, typed, faults(typed), "", visit);
        } catch (Conflict taken) {
            // somebody was faster, or it is his own: the basket says which
            return baskets.show(HttpStatus.CONFLICT, parts(typed), typed, "basket.changed", visit);
        }
    }

    @Override
    public String name() {
        return "checkout";
    }

    @Override
    public ModelAndView resumed(Typed left, Visit visit) {
        var key = left.value(Interrupted.ABOUT);
        return again(key, left, List.of(), "checkout.resumed", visit);
    }

    private ModelAndView pay(Actor actor, String key, Typed typed, Visit visit) {
        // another's key is another purchase
        var id = new CheckoutId(ids.derived("checkout " + actor.account() + " " + key));
        try {
            var placed = place.place(actor, id, withTickets(typed).form());
            visit.basket().without(parts(typed)).keep(visit);
            return payments.go(placed);
        } catch (Invalid refused) {
            return again(key, typed, FormView.faults(refused), "", visit);
        }
    }

    private ModelAndView again(
            String key, Typed typed, List<Fault> faults, String notice, Visit visit) {
        var contents = baskets.read(parts(typed), visit);
        if (contents.groups().isEmpty() || !contents.missing().isEmpty())
            return baskets.show(HttpStatus.CONFLICT, parts(typed), typed, "basket.changed", visit);
        return forms.show(new Sheet(key, contents, typed, faults, notice), true, visit);
    }

    /// What is wrong with the address.
    private static List<Fault> faults(Typed typed) {
        var form = typed.form().ignore("listingIds", "deliveries");
        AddressForm.required(form, CheckoutForms.ADDRESS);
        try {
            form.check();
            return List.of();
        } catch (Invalid refused) {
            return refused.faults();
        }
    }

    private static Typed withTickets(Typed typed) {
        var told = typed;
        for (var row = 0; row < typed.rows("deliveries"); row++) {
            var field = "deliveries[" + row + "].offerId";
            told = told.with(field, Ways.ticket(typed.value(field)));
        }
        return told;
    }

    private static List<ListingId> parts(Typed typed) {
        return Basket.read(typed.values().getOrDefault("listingIds", List.of()).stream());
    }
}
