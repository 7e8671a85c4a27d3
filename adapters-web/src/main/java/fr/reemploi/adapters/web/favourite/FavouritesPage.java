package fr.reemploi.adapters.web.favourite;

import fr.reemploi.adapters.web.page.HeartView;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.favourite.ManageFavourites;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lists the favourites; the heart of a part adds and removes it. A visitor signs in first, then
/// the heart takes effect.
@Controller
final class FavouritesPage implements ResumableForm {
    private static final String ADDRESS = "/favoris";
    private static final String LISTING = "piece";
    private static final String RETURN = "retour";
    private static final String REMOVE = "remove";
    private static final String ADD = "add";

    private final ManageFavourites favourites;
    private final ListingCardViews cards;
    private final PendingForm pendingForm;

    FavouritesPage(ManageFavourites favourites, ListingCardViews cards, PendingForm pendingForm) {
        this.favourites = favourites;
        this.cards = cards;
        this.pendingForm = pendingForm;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@RequestParam Optional<String> cursor, PageContext context) {
        var page = favourites.list(context.signedIn(), Page.DEFAULT_LIMIT, cursor);
        context.noStore();
        var view =
                new FavouritesView(
                        page.items().stream()
                                .map(favourite ->
                                        new FavouritesView.FavouriteCard(
                                                cards.of(favourite.card(), context.language()),
                                                EnumNames.of(favourite.status())))
                                .toList(),
                        page.nextCursor().map(next -> PageLinks.with(ADDRESS, "cursor", next)));
        return context.show("favourites", context.text("favourites.title"), view);
    }

    @PostMapping(ADDRESS)
    ModelAndView add(PageContext context) {
        return change(ADD, context);
    }

    @PostMapping(ADDRESS + "/retirer")
    ModelAndView remove(PageContext context) {
        return change(REMOVE, context);
    }

    private ModelAndView change(String action, PageContext context) {
        var input = SubmittedForm.empty();
        for (var field : List.of(LISTING, RETURN))
            input = input.with(field, context.parameter(field));
        return context.actor().isPresent()
                ? change(action, input, context)
                : pendingForm.requestSignIn(context, this, action, input, "favourites.sign-in");
    }

    @Override
    public String name() {
        return "favourite";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        return change(input.value(PendingForm.SUBJECT_FIELD), input, context);
    }

    private ModelAndView change(String action, SubmittedForm input, PageContext context) {
        var text = input.value(LISTING);
        var id =
                ListingId.parse(text)
                        .orElseThrow(() -> new NotFoundException("listing.unknown", text));
        if (action.equals(REMOVE)) favourites.remove(context.signedIn(), id);
        else favourites.add(context.signedIn(), id);
        if (context.isHtmxTarget("heart-" + id))
            return context.show("heart", "", new HeartView(id.toString()));
        return Redirects.to(PageLinks.localOrHome(input.value(RETURN)) + "#heart-" + id);
    }
}
