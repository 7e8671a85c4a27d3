package fr.reemploi.application.settings;

import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.InvalidInputException;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Updates settings. A change takes effect at once and is written to the audit log. Secrets are
/// forgotten when an address of their section leads to another host.
@UseCase
public final class EditSettings {
    private static final int MAX_SCALE = 30;

    private final Sections sections;
    private final SettingsStore store;
    private final SealedSettings sealed;
    private final CurrentSettings current;
    private final ReadSettings reading;
    private final ServiceAddresses addresses;
    private final InstantSource clock;

    public EditSettings(
            Sections sections,
            SettingsStore store,
            SealedSettings sealed,
            CurrentSettings current,
            ReadSettings reading,
            ServiceAddresses addresses,
            InstantSource clock) {
        this.sections = sections;
        this.store = store;
        this.sealed = sealed;
        this.current = current;
        this.reading = reading;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// Updates the fields in `values`: an absent field is unchanged, a null one is reset to its
    /// default.
    public SectionSnapshot edit(Actor actor, String id, ExpectedVersion expected, Form form) {
        var stored = store.of(sections.read(actor, id).id());
        var values = values(stored, form);
        expected.check(stored.version(), id);
        var change = stored.fill(values, actor.account(), clock.instant());
        var saved = change.changed() ? store.save(change) : stored;
        current.refresh(saved);
        return reading.snapshot(saved);
    }

    /// Whether the stored section has these values already: the same form was sent twice.
    public boolean isStored(Actor actor, String id, Form form) {
        var stored = store.of(sections.read(actor, id).id());
        var values = values(stored, form);
        return !stored.fill(values, actor.account(), clock.instant()).changed();
    }

    private Map<String, Optional<String>> values(StoredSettings stored, Form form) {
        form.ignore("section", "version", "fields");
        var values = form.form("values", nested -> changes(stored, nested));
        form.require("values", values);
        form.check();
        return values.orElseThrow();
    }

    private Map<String, Optional<String>> changes(StoredSettings stored, Form form) {
        var section = sections.get(stored.section());
        var changes = new LinkedHashMap<String, Optional<String>>();
        for (var field : section.fields()) {
            if (!form.contains(field.name())) continue;
            var input = form.value(field.name(), EditSettings::text);
            var value =
                    input.flatMap(
                            text -> form.capture(field.name(), () -> read(stored, field, text)));
            if (!form.hasError(field.name())) changes.put(field.name(), value);
        }
        destination(stored.with(changes))
                .firstChange(section, destination(stored))
                .ifPresent(field -> forgetSecrets(stored, changes, field, form));
        return changes;
    }

    private SecretDestination destination(StoredSettings stored) {
        var section = sections.get(stored.section());
        return SecretDestination.of(
                section,
                field ->
                        current.override(section, field)
                                .or(() -> stored.value(field))
                                .or(field::defaultValue));
    }

    /// Forgets the secrets that were entered for the former address; those entered with the new one
    /// are kept. A secret of the environment cannot be forgotten: the address belongs there too.
    private void forgetSecrets(
            StoredSettings stored,
            Map<String, Optional<String>> changes,
            String changedField,
            Form form) {
        var section = sections.get(stored.section());
        for (var field : section.fields()) {
            if (!field.isSecret()) continue;
            if (current.override(section, field).isPresent())
                form.capture(
                        changedField,
                        () -> {
                            throw new InvalidInputException(
                                    "setting.address.of-variable", section.variable(field));
                        });
            else if (stored.value(field).isPresent())
                changes.putIfAbsent(field.name(), Optional.of(SealedSettings.FORGOTTEN));
        }
    }

    /// Rejects fields set by the environment: the stored value would have no effect.
    private String read(StoredSettings stored, SettingField field, String input) {
        var section = sections.get(stored.section());
        var value = field.rule().apply(input);
        if (field.isAddress()) addresses.check(value);
        if (current.override(section, field).isPresent())
            throw new InvalidInputException("setting.overridden", section.variable(field));
        // encrypted again, the same secret would look changed
        var same =
                sealed.open(stored, field).filter(value::equals).flatMap(_ -> stored.value(field));
        return same.orElseGet(() -> sealed.seal(section.id(), field, value));
    }

    private static String text(Object raw) {
        return switch (raw) {
            case String text -> text;
            case Boolean flag -> flag.toString();
            case BigDecimal number -> plain(number);
            case Number number -> number.toString();
            case Collection<?> items ->
                    items.stream().map(EditSettings::item).collect(Collectors.joining("\n"));
            default -> throw new InvalidInputException("field.type", "text");
        };
    }

    /// An exponent is not expanded: `1e999999999` is a short text but a gigabyte of digits.
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_SCALE)
            throw new InvalidInputException("field.type", "text");
        return number.toPlainString();
    }

    private static String item(Object raw) {
        if (raw instanceof String text) return text;
        throw new InvalidInputException("field.type", "text");
    }
}
