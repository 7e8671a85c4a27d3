package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as displayed: its values and its errors.
///
/// @param errors messages by field; messages about the whole form have an empty field name
public record FormView(Map<String, List<String>> values, Map<String, String> errors) {
    /// Conflicts that concern one field.
    private static final Map<String, String> CONFLICT_FIELDS =
            Map.of(
                    "account.email-taken", "email",
                    "listing.sku-taken", "sku",
                    "listing.too-many-photos", "photos",
                    "listing.last-photo", "photos");

    /// Fields whose name in the form differs from the name in the API.
    private static final Map<String, String> FIELD_ALIASES =
            Map.of("parcel.weightGrams", "parcel.weightKg");

    public static FormView of(SubmittedForm input) {
        return new FormView(input.values(), Map.of());
    }

    public static FormView of(SubmittedForm input, DomainException refusal, Language language) {
        return of(input, errors(refusal), language);
    }

    public static FormView of(SubmittedForm input, List<FieldError> errors, Language language) {
        var sentences = new LinkedHashMap<String, String>();
        for (var error : errors) {
            var field = FIELD_ALIASES.getOrDefault(error.field(), withoutIndex(error.field()));
            sentences.merge(
                    field,
                    PageMessages.of(error, language),
                    (a, b) -> a.equals(b) ? a : a + " " + b);
        }
        return new FormView(input.values(), sentences);
    }

    /// Returns a form with one message about the whole form.
    public static FormView withMessage(SubmittedForm input, String sentence) {
        return new FormView(input.values(), Map.of("", sentence));
    }

    public static List<FieldError> errors(DomainException refusal) {
        return switch (refusal) {
            case InvalidInputException invalid when !invalid.errors().isEmpty() -> invalid.errors();
            case ConflictException conflict ->
                    List.of(
                            new FieldError(
                                    CONFLICT_FIELDS.getOrDefault(conflict.code(), ""),
                                    conflict.code(),
                                    conflict.arguments()));
            default -> List.of(new FieldError("", refusal.code(), refusal.arguments()));
        };
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /// Whether the fields of one form of the page have values or errors.
    public boolean touches(String form) {
        return values.keySet().stream().anyMatch(name -> isOf(form, name))
                || errors.keySet().stream().anyMatch(name -> isOf(form, name));
    }

    private static boolean isOf(String form, String name) {
        return name.equals(form) || name.startsWith(form + ".");
    }

    /// Returns the HTML id of a field.
    public String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /// Returns the message key of the label of a field; row indexes are dropped.
    public String label(String name) {
        return "field." + name.replaceAll("\\[\\d+]", "");
    }

    /// Returns the list for an error of one of its elements.
    private static String withoutIndex(String field) {
        return field.endsWith("]") ? field.substring(0, field.lastIndexOf('[')) : field;
    }
}
