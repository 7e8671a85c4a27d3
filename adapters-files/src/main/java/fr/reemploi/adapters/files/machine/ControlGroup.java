package fr.reemploi.adapters.files.machine;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The control group of this process, version 2 or 1, and those around it: the tightest limit of
/// them applies. A container usually sees its own group at the root of the mount; where it sees the
/// whole tree, its group is found by the path in `/proc/self/cgroup`.
final class ControlGroup {
    private static final long MICROS = 1_000;

    private final boolean unified;
    private final List<Path> memory;
    private final List<Path> cpu;
    private final List<Path> cpuUsage;

    private ControlGroup(boolean unified, List<Path> memory, List<Path> cpu, List<Path> cpuUsage) {
        this.unified = unified;
        this.memory = memory;
        this.cpu = cpu;
        this.cpuUsage = cpuUsage;
    }

    /// @param root the root of the file system; a folder of samples in tests
    static ControlGroup of(Path root) {
        var mount = root.resolve("sys/fs/cgroup");
        var paths = paths(root.resolve("proc/self/cgroup"));
        if (Files.exists(mount.resolve("cgroup.controllers"))) {
            var groups = groups(mount, paths.getOrDefault("", "/"));
            return new ControlGroup(true, groups, groups, groups);
        }
        return new ControlGroup(
                false,
                controller(mount, paths, "memory"),
                controller(mount, paths, "cpu"),
                controller(mount, paths, "cpuacct"));
    }

    private static List<Path> controller(Path mount, Map<String, String> paths, String name) {
        return groups(mount.resolve(name), paths.getOrDefault(name, "/"));
    }

    /// The group and those around it, from the inside out.
    private static List<Path> groups(Path mount, String path) {
        var inner = mount.resolve(path.replaceFirst("^/+", "")).normalize();
        var groups = new ArrayList<Path>();
        if (inner.startsWith(mount) && Files.isDirectory(inner)) {
            var names = mount.relativize(inner);
            for (var depth = names.getNameCount(); depth > 0 && !inner.equals(mount); depth--)
                groups.add(mount.resolve(names.subpath(0, depth)));
        }
        groups.add(mount);
        return groups;
    }

    /// The path of the group by controller; that of version 2 has the name ``.
    private static Map<String, String> paths(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(":", 3))
                    .filter(parts -> parts.length == 3)
                    .flatMap(parts ->
                            List.of(parts[1].split(",", -1)).stream()
                                    .map(name -> Map.entry(name, parts[2])))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        } catch (IOException notLinux) {
            return Map.of();
        }
    }

    /// The tightest memory limit with what is used of it, caches of files left out; empty without a
    /// limit.
    Optional<Memory> memory() {
        Optional<Memory> tightest = Optional.empty();
        for (var group : memory) {
            var limit = number(group, unified ? "memory.max" : "memory.limit_in_bytes");
            if (limit.isEmpty()) continue;
            if (tightest.isPresent() && tightest.get().limit() <= limit.getAsLong()) continue;
            var used = number(group, unified ? "memory.current" : "memory.usage_in_bytes");
            if (used.isEmpty()) continue;
            var cache = statistic(group, unified ? "inactive_file" : "total_inactive_file");
            tightest =
                    Optional.of(
                            new Memory(
                                    Math.max(0, used.getAsLong() - cache.orElse(0)),
                                    limit.getAsLong()));
        }
        return tightest;
    }

    /// How many processors the quotas leave; empty without a quota.
    OptionalDouble processors() {
        return cpu.stream().map(this::quota).flatMapToDouble(OptionalDouble::stream).min();
    }

    private OptionalDouble quota(Path group) {
        if (unified) {
            var parts = text(group.resolve("cpu.max")).orElse("max").split(" ", -1);
            return parts.length < 2 || parts[0].equals("max")
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
        }
        var quota = number(group, "cpu.cfs_quota_us");
        var period = number(group, "cpu.cfs_period_us");
        return quota.isEmpty() || period.isEmpty() || quota.getAsLong() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) quota.getAsLong() / period.getAsLong());
    }

    /// The processor time used by the group whose quota is the tightest, in nanoseconds.
    OptionalLong cpuNanos() {
        var limited = 0;
        var tightest = Double.MAX_VALUE;
        for (var number = 0; number < cpu.size(); number++) {
            var quota = quota(cpu.get(number)).orElse(Double.MAX_VALUE);
            if (quota >= tightest) continue;
            tightest = quota;
            limited = number;
        }
        var group = cpuUsage.get(Math.min(limited, cpuUsage.size() - 1));
        if (!unified) return number(group, "cpuacct.usage");
        return text(group.resolve("cpu.stat")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("usage_usec "))
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]) * MICROS)
                .findFirst();
    }

    private static OptionalLong statistic(Path group, String name) {
        return text(group.resolve("memory.stat")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.split(" ", -1)[1]))
                .findFirst();
    }

    /// A number; empty for `max`, and for what is too large to be a limit.
    private static OptionalLong number(Path group, String file) {
        var text = text(group.resolve(file)).orElse("max");
        if (!text.matches("-?\\d{1,30}")) return OptionalLong.empty();
        var number = new BigInteger(text);
        return number.bitLength() > 62
                ? OptionalLong.empty()
                : OptionalLong.of(number.longValueExact());
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /// Bytes used, and the limit.
    record Memory(long used, long limit) {}
}
