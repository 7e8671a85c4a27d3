package fr.reemploi.application.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A section of the settings, read and updated as a whole: what a service says about itself. The
/// adapter of the service declares it, and has its texts in a file of its own (see `Messages`):
/// name and explanations (`settings.<id>…`), fields (`setting.<id>.<field>…`) and results of its
/// test (`check.<id>…`).
///
/// @param requirements lists of field names; the service is in use as soon as all fields of one of
///   them are filled in, a flag if it is on
/// @param webhook the name by which the service calls this site; empty if it never does
public record Section(
        SectionId id,
        List<SettingField> fields,
        List<List<String>> requirements,
        Optional<String> webhook) {
    public Section {
        fields = List.copyOf(fields);
        requirements = List.copyOf(requirements);
    }

    public static Section of(SectionId id, List<SettingField> fields) {
        return new Section(id, fields, List.of(), Optional.empty());
    }

    /// A section without fields.
    public static Section of(SectionId id) {
        return of(id, List.of());
    }

    /// The same section with more fields, none of which puts the service to use.
    public Section with(SettingField... more) {
        var all = Stream.concat(fields.stream(), Stream.of(more)).toList();
        return new Section(id, all, requirements, webhook);
    }

    /// The same section with more fields, in use as soon as all of these are filled in.
    public Section needing(SettingField... more) {
        return with(more).inUseWith(Stream.of(more).map(SettingField::name).toArray(String[]::new));
    }

    /// The same section, in use also with these fields.
    public Section inUseWith(String... required) {
        var all = new ArrayList<>(requirements);
        all.add(List.of(required));
        return new Section(id, fields, all, webhook);
    }

    public Section withWebhook(String provider) {
        return new Section(id, fields, requirements, Optional.of(provider));
    }

    public Optional<SettingField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// Whether these values put the service to use.
    public boolean isInUse(SettingValues values) {
        return isInUse(name ->
                field(name).filter(field -> field.type() == SettingField.Type.BOOLEAN).isPresent()
                        ? values.flag(name)
                        : values.has(name));
    }

    /// Whether only lost secrets keep the service from being in use: it is neither off nor usable
    /// then.
    public boolean lacksLostSecret(SettingValues values) {
        return !isInUse(values) && isInUse(name -> values.has(name) || values.isLost(name));
    }

    /// Whether the required fields are set.
    ///
    /// @param isFilledIn whether the field of this name is set; for a flag, whether it is on
    boolean isInUse(Predicate<String> isFilledIn) {
        return requirements.stream().anyMatch(names -> names.stream().allMatch(isFilledIn));
    }

    /// The message code of a field's label: `setting.payment.secretKey`.
    public String labelCode(SettingField field) {
        return "setting." + id + "." + field.name();
    }

    /// The environment variable that overrides a field: `REEMPLOI_PAYMENT_SECRET_KEY`.
    public String variable(SettingField field) {
        var name = id + "_" + field.name().replaceAll("([a-z])([A-Z])", "$1_$2");
        return "REEMPLOI_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
