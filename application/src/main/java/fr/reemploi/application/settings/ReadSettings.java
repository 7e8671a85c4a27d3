package fr.reemploi.application.settings;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import java.util.Optional;

/// Reads the settings and the source of each value, for administrators. Secrets are not returned.
@UseCase
public final class ReadSettings {
    private static final int TAIL = 4;

    private final Sections sections;
    private final SettingsStore store;
    private final SealedSettings sealed;
    private final CurrentSettings current;

    public ReadSettings(
            Sections sections,
            SettingsStore store,
            SealedSettings sealed,
            CurrentSettings current) {
        this.sections = sections;
        this.store = store;
        this.sealed = sealed;
        this.current = current;
    }

    /// A section for display.
    public record SectionSnapshot(Section section, Version version, List<FieldSnapshot> fields) {
        public Usage usage() {
            if (section.isInUse(this::isFilledIn)
                    && fields.stream().noneMatch(FieldSnapshot::isLost)) return Usage.IN_USE;
            return fields.stream().allMatch(field -> field.source() == Source.DEFAULT)
                    ? Usage.UNUSED
                    : Usage.INCOMPLETE;
        }

        private boolean isFilledIn(String name) {
            return fields.stream()
                    .filter(field -> field.field().name().equals(name))
                    .anyMatch(field -> field.set() && !field.isOff());
        }
    }

    /// Whether a section is unused, incomplete or in use.
    public enum Usage {
        UNUSED,
        INCOMPLETE,
        IN_USE
    }

    /// The current value of a field.
    ///
    /// @param value empty for secrets and fields without a value
    /// @param last4 the last characters of a secret that is long enough
    public record FieldSnapshot(
            SettingField field,
            Source source,
            boolean set,
            Optional<String> value,
            Optional<String> last4) {
        /// Whether a secret was forgotten, or its encryption key is lost.
        private boolean isLost() {
            return field.isSecret() && source == Source.STORE && !set;
        }

        private boolean isOff() {
            return field.type() == SettingField.Type.BOOLEAN
                    && value.filter("true"::equals).isEmpty();
        }
    }

    /// Source of the value.
    public enum Source {
        DEFAULT,
        STORE,
        ENVIRONMENT
    }

    /// All sections.
    public List<SectionSnapshot> all(Actor actor) {
        return sections.all().stream().map(section -> read(actor, section.id().value())).toList();
    }

    /// A section.
    ///
    /// @throws NotFoundException `settings.unknown` for an unknown section
    public SectionSnapshot read(Actor actor, String id) {
        return snapshot(store.of(sections.read(actor, id).id()));
    }

    SectionSnapshot snapshot(StoredSettings stored) {
        var section = sections.get(stored.section());
        var fields = section.fields().stream().map(field -> fill(section, stored, field)).toList();
        return new SectionSnapshot(section, stored.version(), fields);
    }

    private FieldSnapshot fill(Section section, StoredSettings stored, SettingField field) {
        var override = current.override(section, field);
        var storedValue = sealed.open(stored, field);
        var value = override.or(() -> storedValue).or(field::defaultValue);
        var source =
                override.isPresent()
                        ? Source.ENVIRONMENT
                        : stored.value(field).isPresent() ? Source.STORE : Source.DEFAULT;
        return new FieldSnapshot(
                field,
                source,
                value.isPresent(),
                value.filter(_ -> !field.isSecret()),
                value.filter(_ -> field.isSecret()).flatMap(ReadSettings::tail));
    }

    /// Short secrets are not shown at all: four characters would reveal too much.
    private static Optional<String> tail(String secret) {
        return Optional.of(secret)
                .filter(whole -> whole.length() >= 3 * TAIL)
                .map(whole -> whole.substring(whole.length() - TAIL));
    }
}
