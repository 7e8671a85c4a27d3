package fr.reemploi.application.system;

import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.system.Machine.MachineReading;
import fr.reemploi.application.system.SystemFigure.FigureName;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReadSystemTest {
    private static final long GB = 1L << 30;
    private static final long MB = 1L << 20;

    private final InMemoryApplication application = new InMemoryApplication();
    private final ReadSystem system = application.readSystem;
    private final Actor admin = actor(Role.ADMIN);

    @Test
    void a_quiet_machine_has_all_figures_and_no_warning() {
        var state = system.read(admin);

        assertThat(state.figures())
                .extracting(SystemFigure::name)
                .containsExactly(FigureName.values());
        assertThat(state.figures()).allMatch(figure -> figure.warning().isEmpty());
        assertThat(state.figure(FigureName.CPU).value()).isEqualTo(12);
        assertThat(state.figure(FigureName.MEMORY).total()).hasValue(4 * GB);
        assertThat(state.figure(FigureName.STORE).total()).isEmpty();
    }

    @Test
    void what_is_worrying_is_said_with_a_remedy_in_both_languages() {
        application.machine.set(reading(12, 37 * GB / 10, 500 * MB, 500 * MB));

        var state = system.read(admin);

        for (var name : new FigureName[] {FigureName.MEMORY, FigureName.DISK, FigureName.JVM}) {
            var warning = state.figure(name).warning().orElseThrow();
            for (var language : Language.values())
                assertThat(Messages.of(language, warning.code(), warning.arguments().toArray()))
                        .hasSizeGreaterThan(40);
        }
        assertThat(warning(FigureName.DISK)).contains("system.warning.disk");
    }

    @Test
    void busy_processors_are_worrying_when_they_stay_so() {
        application.machine.set(reading(97, GB, 28 * GB, 100 * MB));
        assertThat(warning(FigureName.CPU)).isEmpty();
        for (var minute = 0; minute < 5; minute++) system.sample();

        assertThat(warning(FigureName.CPU)).contains("system.warning.cpu");

        application.machine.set(reading(20, GB, 28 * GB, 100 * MB));
        assertThat(warning(FigureName.CPU)).isEmpty();
    }

    @Test
    void an_hour_of_samples_is_kept() {
        for (var minute = 0; minute < 70; minute++) {
            application.machine.set(reading(minute, GB, 28 * GB, 100 * MB));
            system.sample();
        }

        var samples = system.lastHour(admin);
        assertThat(samples).hasSize(ReadSystem.MAX_SAMPLES);
        assertThat(samples.getFirst().figure(FigureName.CPU).value()).isEqualTo(10);
        assertThat(samples.getLast().figure(FigureName.CPU).value()).isEqualTo(69);
    }

    @Test
    void only_administrators_read_them() {
        for (var role : new Role[] {Role.BUYER, Role.SELLER}) {
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> system.read(actor(role)));
            assertThatExceptionOfType(ForbiddenException.class)
                    .isThrownBy(() -> system.lastHour(actor(role)));
        }
    }

    private Optional<String> warning(FigureName name) {
        return system.read(admin).figure(name).warning().map(SystemWarning::code);
    }

    private static MachineReading reading(double cpu, long memory, long free, long heap) {
        return new MachineReading(
                OptionalDouble.of(cpu),
                2,
                memory,
                4 * GB,
                40 * GB - free,
                40 * GB,
                free,
                heap,
                512 * MB,
                300 * MB);
    }

    private static Actor actor(Role role) {
        var account = anAccountId();
        return new Actor(account, Set.of(role), aSession(account).id());
    }
}
