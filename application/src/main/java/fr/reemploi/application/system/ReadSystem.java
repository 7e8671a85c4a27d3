package fr.reemploi.application.system;

import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.FailingJobs;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.system.Machine.MachineReading;
import fr.reemploi.application.system.SystemFigure.FigureName;
import fr.reemploi.application.system.SystemFigure.Unit;
import fr.reemploi.application.system.SystemState.Queues;
import fr.reemploi.domain.account.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the figures of the machine, with what is worrying about them, and keeps those of the last
/// hour in memory.
@UseCase
public final class ReadSystem {
    /// One sample a minute is kept for an hour.
    public static final int MAX_SAMPLES = 60;

    private static final int BUSY_MINUTES = 5;
    private static final long PERCENT = 100;
    private static final double BUSY = 90;
    private static final double FULL = 0.9;
    private static final double DISK_FULL = 0.95;
    private static final long LOW_DISK = 1L << 30;
    private static final int MANY_WAITING = 200;

    private final Machine machine;
    private final StoreSize store;
    private final PartIndex index;
    private final Outbox outbox;
    private final EventDeliveries deliveries;
    private final Imports imports;
    private final FailingJobs jobs;
    private final ProgramVersion version;
    private final InstantSource clock;
    private final Deque<SystemState> samples = new ArrayDeque<>();

    @SuppressWarnings("TooManyParameters") // the figures come from as many places
    public ReadSystem(
            Machine machine,
            StoreSize store,
            PartIndex index,
            Outbox outbox,
            EventDeliveries deliveries,
            Imports imports,
            FailingJobs jobs,
            ProgramVersion version,
            InstantSource clock) {
        this.machine = machine;
        this.store = store;
        this.index = index;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.imports = imports;
        this.jobs = jobs;
        this.version = version;
        this.clock = clock;
    }

    public SystemState read(Actor actor) {
        actor.require(Role.ADMIN);
        return read();
    }

    /// The samples of the last hour, the oldest first.
    public List<SystemState> lastHour(Actor actor) {
        actor.require(Role.ADMIN);
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    /// Takes a sample; called once a minute.
    public void sample() {
        var state = read();
        synchronized (samples) {
            samples.addLast(state);
            if (samples.size() > MAX_SAMPLES) samples.removeFirst();
        }
    }

    private SystemState read() {
        var now = clock.instant();
        var reading = machine.read();
        var queues = queues(now);
        var figures = new ArrayList<SystemFigure>();
        reading.cpuPercent().ifPresent(percent -> figures.add(cpu(Math.round(percent))));
        if (figures.isEmpty()) figures.add(cpu(0));
        figures.add(
                bytes(
                        FigureName.MEMORY,
                        reading.memoryUsed(),
                        reading.memoryTotal(),
                        memory(reading)));
        figures.add(bytes(FigureName.DISK, reading.diskUsed(), reading.diskTotal(), disk(reading)));
        figures.add(bytes(FigureName.JVM, reading.heapUsed(), reading.heapMax(), heap(reading)));
        figures.add(bytes(FigureName.STORE, store.bytes(), 0, Optional.empty()));
        figures.add(count(FigureName.INDEX, index.size(), indexing()));
        figures.add(count(FigureName.QUEUES, queues.total(), waiting(queues)));
        return new SystemState(now, version.value(), figures, reading, queues);
    }

    private Queues queues(Instant now) {
        var waiting =
                outbox.due(Queues.MAX).size()
                        + deliveries
                                .page(State.WAITING, Queues.MAX, Optional.empty())
                                .items()
                                .size();
        return new Queues(
                Math.min(waiting, Queues.MAX),
                deliveries.page(State.PARKED, Queues.MAX, Optional.empty()).items().size(),
                imports.pending(now, Queues.MAX).size());
    }

    private SystemFigure cpu(long percent) {
        return new SystemFigure(
                FigureName.CPU, percent, OptionalLong.of(PERCENT), Unit.PERCENT, busy(percent));
    }

    /// Busy for a moment is what a processor is for; busy for minutes makes the site slow.
    private Optional<SystemWarning> busy(long percent) {
        List<SystemState> last;
        synchronized (samples) {
            last = samples.stream().skip(Math.max(0, samples.size() - BUSY_MINUTES)).toList();
        }
        var busy =
                last.size() == BUSY_MINUTES
                        && percent >= BUSY
                        && last.stream()
                                .allMatch(state -> state.figure(FigureName.CPU).value() >= BUSY);
        return when(busy, SystemWarning.of("system.warning.cpu", BUSY_MINUTES));
    }

    private static Optional<SystemWarning> memory(MachineReading reading) {
        return when(
                isFull(reading.memoryUsed(), reading.memoryTotal(), FULL),
                SystemWarning.of("system.warning.memory"));
    }

    private static Optional<SystemWarning> disk(MachineReading reading) {
        if (reading.diskTotal() == 0) return Optional.empty();
        var free = reading.diskFree();
        return when(
                free < LOW_DISK
                        || isFull(reading.diskTotal() - free, reading.diskTotal(), DISK_FULL),
                SystemWarning.of("system.warning.disk", megabytes(free)));
    }

    private static Optional<SystemWarning> heap(MachineReading reading) {
        return when(
                isFull(reading.heapUsed(), reading.heapMax(), FULL),
                SystemWarning.of("system.warning.jvm", megabytes(reading.heapMax())));
    }

    private Optional<SystemWarning> indexing() {
        return when(
                jobs.failing().stream().anyMatch(job -> job.job().equals("indexing")),
                SystemWarning.of("system.warning.index"));
    }

    private static Optional<SystemWarning> waiting(Queues queues) {
        if (queues.parked() > 0)
            return Optional.of(SystemWarning.of("system.warning.parked", queues.parked()));
        return when(
                queues.waiting() >= MANY_WAITING,
                SystemWarning.of("system.warning.waiting", queues.waiting()));
    }

    private static boolean isFull(long used, long total, double share) {
        return total > 0 && used >= total * share;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static Optional<SystemWarning> when(boolean condition, SystemWarning warning) {
        return condition ? Optional.of(warning) : Optional.empty();
    }

    private static SystemFigure bytes(
            FigureName name, long value, long total, Optional<SystemWarning> warning) {
        var of = total == 0 ? OptionalLong.empty() : OptionalLong.of(total);
        return new SystemFigure(name, value, of, Unit.BYTES, warning);
    }

    private static SystemFigure count(
            FigureName name, long value, Optional<SystemWarning> warning) {
        return new SystemFigure(name, value, OptionalLong.empty(), Unit.COUNT, warning);
    }
}
