package fr.reemploi.adapters.files.machine;

import fr.reemploi.application.system.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures of Linux: limits of control groups where there are any, else those of the machine. On
/// other systems only the disk and the heap are known.
///
/// How busy the processors are is measured between two readings, a second apart at least.
public final class LinuxMachine implements Machine {
    private static final long SECOND = 1_000_000_000;
    private static final long KILOBYTE = 1_024;

    /// Clock ticks of `/proc/stat` are hundredths of a second on Linux.
    private static final long TICK = SECOND / 100;

    private static final double PERCENT = 100;

    private final Path root;
    private final Path data;
    private final ControlGroup group;
    private final LongSupplier nanoTime;
    private CpuSample last;
    private OptionalDouble cpuPercent = OptionalDouble.empty();

    public LinuxMachine(Path data) {
        this(Path.of("/"), data, System::nanoTime);
    }

    /// @param root the root of the file system; a folder of samples in tests
    LinuxMachine(Path root, Path data, LongSupplier nanoTime) {
        this.root = root;
        this.data = data;
        this.group = ControlGroup.of(root);
        this.nanoTime = nanoTime;
        last = cpuSample();
    }

    @Override
    public MachineReading read() {
        var memory = memory();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var disk = disk();
        return new MachineReading(
                cpuPercent(),
                processors(),
                memory.used(),
                memory.limit(),
                disk.total() - disk.unallocated(),
                disk.total(),
                disk.usable(),
                heap.getUsed(),
                Math.max(0, heap.getMax()),
                kilobytes("proc/self/status").getOrDefault("VmRSS", 0L));
    }

    /// The tighter one of the group's limit and the machine's memory.
    private ControlGroup.Memory memory() {
        var machine = kilobytes("proc/meminfo");
        var total = machine.getOrDefault("MemTotal", 0L);
        var available = machine.getOrDefault("MemAvailable", 0L);
        return group.memory()
                .filter(limited -> total == 0 || limited.limit() < total)
                .orElse(new ControlGroup.Memory(total - available, total));
    }

    /// The processors this process may use: those it may run on, and what a quota leaves of them.
    private double processors() {
        var available = (double) Runtime.getRuntime().availableProcessors();
        return Math.min(available, group.processors().orElse(available));
    }

    private synchronized OptionalDouble cpuPercent() {
        var now = cpuSample();
        var elapsed = now.at() - last.at();
        if (elapsed < SECOND) return cpuPercent;
        if (now.limited() && now.busy().isPresent() && last.busy().isPresent()) {
            var used = now.busy().getAsLong() - last.busy().getAsLong();
            cpuPercent = percent((double) used, elapsed * processors());
        } else if (now.busy().isPresent() && last.busy().isPresent()) {
            var used = now.busy().getAsLong() - last.busy().getAsLong();
            cpuPercent = percent((double) used, (double) (now.all() - last.all()));
        }
        last = now;
        return cpuPercent;
    }

    private static OptionalDouble percent(double used, double possible) {
        return possible <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(PERCENT * used / possible, 0, PERCENT));
    }

    /// With a quota the time the group used counts; else how busy the machine is.
    private CpuSample cpuSample() {
        var at = nanoTime.getAsLong();
        if (group.processors().isPresent()) {
            var nanos = group.cpuNanos();
            if (nanos.isPresent()) return new CpuSample(at, true, nanos, 0);
        }
        return lines("proc/stat")
                .filter(line -> line.startsWith("cpu "))
                .findFirst()
                .map(line -> ofMachine(at, line))
                .orElseGet(() -> new CpuSample(at, false, OptionalLong.empty(), 0));
    }

    /// `cpu user nice system idle iowait irq softirq steal …`, in ticks of all processors.
    private static CpuSample ofMachine(long at, String line) {
        var ticks =
                Stream.of(line.split(" +", -1))
                        .skip(1)
                        .limit(8)
                        .mapToLong(Long::parseLong)
                        .toArray();
        var all = 0L;
        for (var tick : ticks) all += tick;
        var idle = ticks[3] + (ticks.length > 4 ? ticks[4] : 0);
        return new CpuSample(at, false, OptionalLong.of((all - idle) * TICK), all * TICK);
    }

    private Disk disk() {
        try {
            var store = Files.getFileStore(data);
            return new Disk(
                    store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace());
        } catch (IOException unreadable) {
            return new Disk(0, 0, 0);
        }
    }

    /// The lines `Name: 123 kB` of a file, in bytes.
    private Map<String, Long> kilobytes(String file) {
        return lines(file)
                .map(line -> line.split(":\\s+|\\s+", -1))
                .filter(parts -> parts.length == 3 && parts[2].equals("kB"))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts -> Long.parseLong(parts[1]) * KILOBYTE,
                                (first, _) -> first));
    }

    private Stream<String> lines(String file) {
        try {
            return Optional.of(Files.readString(root.resolve(file))).stream()
                    .flatMap(String::lines);
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }

    /// @param limited whether `busy` is the time of a group with a quota
    /// @param busy nanoseconds of processor time, of all processors together
    /// @param all the same, idle time included; 0 if limited
    private record CpuSample(long at, boolean limited, OptionalLong busy, long all) {}

    private record Disk(long total, long unallocated, long usable) {}
}
