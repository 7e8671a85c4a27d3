package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.FieldFormat;
import fr.reemploi.application.listing.ListingField;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.ListingDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Converts a listing to the values of its form.
@Component
final class ListingFormValues {
    private final Catalogue catalogue;

    ListingFormValues(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static SubmittedForm blank() {
        return new SubmittedForm(
                Map.of(
                        ListingField.CONDITION.path(), List.of("used"),
                        ListingField.DELIVERY_MODES.path(), List.of("home", "local-pickup")));
    }

    SubmittedForm of(ListingDetails details) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : ListingField.values())
            field.value(details).ifPresent(value -> put(values, field, value));
        return new SubmittedForm(values);
    }

    private void put(Map<String, List<String>> values, ListingField field, Object value) {
        switch (field.format()) {
            case FieldFormat.Vehicles() -> putVehicles(values, (List<?>) value);
            case FieldFormat.SomeOf(_) ->
                    values.put(
                            field.inputPath(),
                            ((List<?>) value).stream().map(Object::toString).toList());
            default -> values.put(field.inputPath(), List.of(text(field, value)));
        }
    }

    private String text(ListingField field, Object value) {
        return switch (field.format()) {
            case FieldFormat.Amount() -> euros((Map<?, ?>) value);
            case FieldFormat.Grams(_) -> comma(BigDecimal.valueOf((long) value, 3));
            case FieldFormat.Texts() ->
                    ((List<?>) value)
                            .stream().map(Object::toString).collect(Collectors.joining("\n"));
            default -> field == ListingField.MODEL ? modelName(value.toString()) : value.toString();
        };
    }

    private void putVehicles(Map<String, List<String>> values, List<?> vehicles) {
        for (var row = 0; row < vehicles.size(); row++) {
            var at = "fitments[" + row + "].";
            ((Map<?, ?>) vehicles.get(row))
                    .forEach((name, value) -> {
                        var text = value.toString();
                        values.put(
                                at + name, List.of(name.equals("model") ? modelName(text) : text));
                    });
        }
    }

    /// Returns the name of a model, or the id if the catalogue no longer contains it.
    private String modelName(String id) {
        return catalogue.model(id).map(Model::name).orElse(id);
    }

    private static String euros(Map<?, ?> money) {
        var minor = (long) Objects.requireNonNull(money.get("amount"));
        return minor % 100 == 0 ? "" + minor / 100 : comma(BigDecimal.valueOf(minor, 2));
    }

    private static String comma(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain)
                .toPlainString()
                .replace('.', ',');
    }
}
