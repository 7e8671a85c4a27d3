package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutViews.FormState;
import fr.reemploi.adapters.web.page.AddressFields;
import fr.reemploi.adapters.web.page.Basket;
import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.ManageAddresses;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.checkout.PriceChangedException;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.PriceChange;
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

/// Checkout on one page: address, a delivery for each seller, payment. Input is never lost, and a
/// form submitted twice creates one checkout.
@Controller
final class CheckoutPage implements ResumableForm {
    private static final String PAGE = "/panier/commander";

    private final PlaceCheckout placeCheckout;
    private final BasketViews baskets;
    private final CheckoutViews views;
    private final PaymentLinks paymentLinks;
    private final PendingForm pendingForm;
    private final DefaultShippingAddress defaultAddress;
    private final ManageAddresses addresses;
    private final Ids ids;

    CheckoutPage(
            PlaceCheckout placeCheckout,
            BasketViews baskets,
            CheckoutViews views,
            PaymentLinks paymentLinks,
            PendingForm pendingForm,
            DefaultShippingAddress defaultAddress,
            ManageAddresses addresses,
            Ids ids) {
        this.placeCheckout = placeCheckout;
        this.baskets = baskets;
        this.views = views;
        this.paymentLinks = paymentLinks;
        this.pendingForm = pendingForm;
        this.defaultAddress = defaultAddress;
        this.addresses = addresses;
        this.ids = ids;
    }

    @GetMapping(PAGE)
    ModelAndView begin(PageContext context) {
        var actor = context.signedIn();
        var contents = baskets.read(context.basket().parts(), context);
        if (contents.groups().isEmpty()) return Redirects.to("/panier");
        var input = defaultAddress.prefilled(actor);
        var state = new FormState(ids.next().toString(), contents, input, List.of(), "", List.of());
        return views.show(state, false, context);
    }

    @PostMapping(PAGE)
    ModelAndView submit(PageContext context) {
        var submitted = SubmittedForm.of(context.request());
        var key = context.parameter("key");
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(context, this, key, submitted);
        var actor = context.signedIn();
        var input = withSavedAddress(actor, submitted, context.parameter("savedAddress"));
        try {
            return context.parameter("action").equals("pay")
                    ? pay(actor, key, input, context)
                    : redisplay(Redisplay.of(key, addressErrors(input)), input, context);
        } catch (PriceChangedException exception) {
            return redisplay(
                    new Redisplay(key, List.of(), "", exception.changes()), input, context);
        } catch (UnavailableException exception) {
            if (!exception.code().equals("payment.unavailable")) throw exception;
            return redisplay(
                    new Redisplay(key, List.of(), CheckoutViews.UNPAYABLE, List.of()),
                    input,
                    context);
        } catch (ConflictException exception) {
            // a part was reserved by another checkout, or is the buyer's own: the basket page shows
            // it
            return baskets.show(
                    HttpStatus.CONFLICT, parts(input), input, "basket.changed", context);
        }
    }

    @Override
    public String name() {
        return "checkout";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var key = input.value(PendingForm.SUBJECT_FIELD);
        var state = new Redisplay(key, List.of(), "checkout.resumed", List.of());
        return redisplay(state, input, context);
    }

    /// Fills in the saved address whose button was pressed; one deleted meanwhile changes nothing.
    private SubmittedForm withSavedAddress(Actor actor, SubmittedForm input, String id) {
        return addresses.list(actor).stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst()
                .map(entry -> AddressFields.fill(input, entry.address()))
                .orElse(input);
    }

    private ModelAndView pay(Actor actor, String key, SubmittedForm input, PageContext context) {
        // the id depends on the account, so equal keys of two accounts are two checkouts
        var id = new CheckoutId(ids.derived("checkout " + actor.account() + " " + key));
        try {
            var checkout = placeCheckout.place(actor, id, withSignedOffers(input).toForm());
            context.basket().without(parts(input)).saveCookie(context);
            return paymentLinks.redirect(checkout);
        } catch (InvalidInputException exception) {
            return redisplay(Redisplay.of(key, FormView.errors(exception)), input, context);
        }
    }

    /// Why the form is displayed again.
    private record Redisplay(
            String key, List<FieldError> errors, String notice, List<PriceChange> priceChanges) {
        static Redisplay of(String key, List<FieldError> errors) {
            return new Redisplay(key, errors, "", List.of());
        }
    }

    private ModelAndView redisplay(Redisplay state, SubmittedForm input, PageContext context) {
        var contents = baskets.read(parts(input), context);
        if (contents.groups().isEmpty() || !contents.missing().isEmpty())
            return baskets.show(
                    HttpStatus.CONFLICT, parts(input), input, "basket.changed", context);
        return views.show(
                new FormState(
                        state.key(),
                        contents,
                        input,
                        state.errors(),
                        state.notice(),
                        state.priceChanges()),
                true,
                context);
    }

    /// Returns the errors of the address.
    private static List<FieldError> addressErrors(SubmittedForm input) {
        var form = input.toForm().ignore("listingIds", "deliveries", ShownPrices.FIELD);
        AddressForm.required(form, AddressFields.FORM);
        try {
            form.check();
            return List.of();
        } catch (InvalidInputException exception) {
            return exception.errors();
        }
    }

    private static SubmittedForm withSignedOffers(SubmittedForm input) {
        var result = input.without(ShownPrices.FIELD);
        for (var row = 0; row < input.rowCount("deliveries"); row++) {
            var field = "deliveries[" + row + "].offerId";
            result = result.with(field, DeliveryChoice.offerId(input.value(field)));
        }
        return result;
    }

    private static List<ListingId> parts(SubmittedForm input) {
        return Basket.parseIds(input.values().getOrDefault("listingIds", List.of()).stream());
    }
}
