package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.ModelsView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Fragments the listing form loads during input. They are open to anyone: they disclose nothing
/// about listings, and an expired session must not break the form.
@Controller
final class ListingFormFragments {
    private final MileagePreview echo;
    private final ListingChoices choices;

    ListingFormFragments(MileagePreview echo, ListingChoices choices) {
        this.echo = echo;
        this.choices = choices;
    }

    @GetMapping("/vendeur/kilometrage")
    ModelAndView mileage(PageContext context) {
        var view = echo.of(SubmittedForm.of(context.request()), context.language());
        return context.show("mileage", "", view);
    }

    /// Returns the models of the selected make, in any row of the form.
    @GetMapping("/vendeur/modeles")
    ModelAndView models(PageContext context) {
        var input = SubmittedForm.of(context.request());
        var make =
                input.values().keySet().stream()
                        .filter(name -> name.endsWith("make"))
                        .map(input::value)
                        .findFirst();
        var names = make.map(choices::models).stream().flatMap(models -> models.stream());
        var view = new ModelsView(names.map(name -> OptionView.of(name, name)).toList());
        return context.show("modelSuggestions", "", view);
    }
}
