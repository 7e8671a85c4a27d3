package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.ModelsView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the form of a part learns while it is being filled in. For anyone: it tells nothing of
/// parts, and an expired session must not spoil the form.
@Controller
final class FormHints {
    private final MileageEcho echo;
    private final ListingChoices choices;

    FormHints(MileageEcho echo, ListingChoices choices) {
        this.echo = echo;
        this.choices = choices;
    }

    @GetMapping("/vendeur/kilometrage")
    ModelAndView mileage(PageContext visit) {
        var view = echo.of(SubmittedForm.of(visit.request()), visit.language());
        return visit.show("mileage", "", view);
    }

    /// The models of the make just chosen, in whichever row.
    @GetMapping("/vendeur/modeles")
    ModelAndView models(PageContext visit) {
        var typed = SubmittedForm.of(visit.request());
        var make =
                typed.values().keySet().stream()
                        .filter(name -> name.endsWith("make"))
                        .map(typed::value)
                        .findFirst();
        var names = make.map(choices::models).stream().flatMap(models -> models.stream());
        var view = new ModelsView(names.map(name -> OptionView.of(name, name)).toList());
        return visit.show("modelNames", "", view);
    }
}
