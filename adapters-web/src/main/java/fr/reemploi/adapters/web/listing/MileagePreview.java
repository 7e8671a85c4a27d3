package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/// Parses the mileage during input and returns it normalized, or the error.
@Component
final class MileagePreview {
    private final ListingForm form;

    MileagePreview(ListingForm form) {
        this.form = form;
    }

    MileageView of(SubmittedForm input, Language language) {
        var mileage = input.nonBlank(ListingField.MILEAGE.path());
        if (mileage.isEmpty()) return MileageView.NONE;
        try {
            var kilometres = form.mileage(mileage.get(), age(input)).kilometres();
            var text = PageMessages.of(language, "unit.km", Formats.integer(language, kilometres));
            return new MileageView("= " + text, false);
        } catch (InvalidInputException exception) {
            return new MileageView(PageMessages.of(exception, language), true);
        }
    }

    private static Form age(SubmittedForm input) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : new ListingField[] {ListingField.YEAR, ListingField.FIRST_REGISTRATION})
            input.nonBlank(field.path()).ifPresent(text -> fields.put(field.key(), text));
        return Form.ofUserInput(fields);
    }
}
