package fr.reemploi.adapters.files.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures on samples of `/proc` and control groups, and on this machine.
final class LinuxMachineTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long SECOND = 1_000_000_000;
    private static final String MEMINFO =
            "MemTotal:       16777216 kB\nMemFree: 1 kB\nMemAvailable:    4194304 kB\n";

    @TempDir Path root;
    private final AtomicLong time = new AtomicLong();

    @Test
    void without_limits_the_figures_are_those_of_the_machine() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/stat", "cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 1 1 1 1\n");
        file("proc/self/status", "Name:\tjava\nVmRSS:\t  524288 kB\n");
        var machine = machine();
        file("proc/stat", "cpu  150 0 125 725 100 0 0 0 0 0\n");
        time.addAndGet(SECOND);

        var reading = machine.read();

        assertThat(reading.memoryTotal()).isEqualTo(16 * GIGABYTE);
        assertThat(reading.memoryUsed()).isEqualTo(12 * GIGABYTE);
        assertThat(reading.resident()).isEqualTo(GIGABYTE / 2);
        assertThat(reading.cpuPercent()).hasValue(75);
        assertThat(reading.processors()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void the_limits_of_a_container_with_version_2_count() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "0::/\n");
        var group = "sys/fs/cgroup/";
        file(group + "cgroup.controllers", "cpu memory\n");
        file(group + "memory.max", GIGABYTE + "\n");
        file(group + "memory.current", 900_000_000 + "\n");
        file(group + "memory.stat", "anon 5\ninactive_file 100000000\nactive_file 7\n");
        file(group + "cpu.max", "50000 100000\n");
        file(group + "cpu.stat", "usage_usec 1000000\nuser_usec 1\n");
        var machine = machine();
        file(group + "cpu.stat", "usage_usec 1250000\nuser_usec 1\n");
        time.addAndGet(SECOND);

        var reading = machine.read();

        assertThat(reading.memoryTotal()).isEqualTo(GIGABYTE);
        assertThat(reading.memoryUsed()).isEqualTo(800_000_000);
        assertThat(reading.processors()).isEqualTo(0.5);
        assertThat(reading.cpuPercent()).hasValueCloseTo(50.0, within(0.01));
    }

    @Test
    void max_is_no_limit() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "0::/a\n");
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        file("sys/fs/cgroup/a/memory.max", "max\n");
        file("sys/fs/cgroup/a/memory.current", "5\n");
        file("sys/fs/cgroup/a/cpu.max", "max 100000\n");

        var reading = machine().read();

        assertThat(reading.memoryTotal()).isEqualTo(16 * GIGABYTE);
        assertThat(reading.memoryUsed()).isEqualTo(12 * GIGABYTE);
        assertThat(reading.processors()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void of_nested_groups_the_tightest_limit_counts_with_what_is_used_under_it()
            throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "0::/site.slice/reemploi.service\n");
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        var outer = "sys/fs/cgroup/site.slice/";
        file(outer + "memory.max", 2 * GIGABYTE + "\n");
        file(outer + "memory.current", GIGABYTE + "\n");
        file(outer + "cpu.max", "25000 100000\n");
        var inner = outer + "reemploi.service/";
        file(inner + "memory.max", 4 * GIGABYTE + "\n");
        file(inner + "memory.current", "77\n");
        file(inner + "cpu.max", "200000 100000\n");

        var reading = machine().read();

        assertThat(reading.memoryTotal()).isEqualTo(2 * GIGABYTE);
        assertThat(reading.memoryUsed()).isEqualTo(GIGABYTE);
        assertThat(reading.processors()).isEqualTo(0.25);
    }

    @Test
    void the_limits_of_version_1_are_found_by_controller() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "4:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n1:name=x:/\n");
        var memory = "sys/fs/cgroup/memory/docker/abc/";
        file(memory + "memory.limit_in_bytes", 3 * GIGABYTE + "\n");
        file(memory + "memory.usage_in_bytes", 2 * GIGABYTE + "\n");
        file(memory + "memory.stat", "cache 1\ntotal_inactive_file " + GIGABYTE + "\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        file("sys/fs/cgroup/cpu/docker/abc/cpu.cfs_quota_us", "150000\n");
        file("sys/fs/cgroup/cpu/docker/abc/cpu.cfs_period_us", "100000\n");
        file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        file("sys/fs/cgroup/cpuacct/docker/abc/cpuacct.usage", "0\n");

        var reading = machine().read();

        assertThat(reading.memoryTotal()).isEqualTo(3 * GIGABYTE);
        assertThat(reading.memoryUsed()).isEqualTo(GIGABYTE);
        assertThat(reading.processors())
                .isEqualTo(Math.min(1.5, Runtime.getRuntime().availableProcessors()));
    }

    /// Docker with version 1: the path is that of the host, the mount that of the container.
    @Test
    void a_group_that_is_the_root_of_the_mount_is_found_although_its_path_is_the_hosts()
            throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "4:memory:/docker/abc\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", GIGABYTE + "\n");
        file("sys/fs/cgroup/memory/memory.usage_in_bytes", "12345\n");

        assertThat(machine().read().memoryTotal()).isEqualTo(GIGABYTE);
        assertThat(machine().read().memoryUsed()).isEqualTo(12_345);
    }

    @Test
    void a_group_outside_of_the_mount_counts_as_its_root() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "0::/../../other\n");
        file("sys/fs/cgroup/cgroup.controllers", "memory\n");
        file("sys/fs/cgroup/memory.max", GIGABYTE + "\n");
        file("sys/fs/cgroup/memory.current", "1\n");

        assertThat(machine().read().memoryTotal()).isEqualTo(GIGABYTE);
    }

    @Test
    void a_limit_above_the_memory_of_the_machine_does_not_count() throws IOException {
        file("proc/meminfo", MEMINFO);
        file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/cgroup.controllers", "memory\n");
        file("sys/fs/cgroup/memory.max", 64 * GIGABYTE + "\n");
        file("sys/fs/cgroup/memory.current", "1\n");

        assertThat(machine().read().memoryTotal()).isEqualTo(16 * GIGABYTE);
    }

    @Test
    void readings_within_a_second_have_the_same_share_of_the_processors() throws IOException {
        file("proc/stat", "cpu  0 0 0 100 0 0 0 0\n");
        var machine = machine();
        file("proc/stat", "cpu  50 0 0 150 0 0 0 0\n");
        assertThat(machine.read().cpuPercent()).isEmpty();
        time.addAndGet(SECOND);
        assertThat(machine.read().cpuPercent()).hasValue(50);
        file("proc/stat", "cpu  150 0 0 150 0 0 0 0\n");
        time.addAndGet(SECOND / 2);
        assertThat(machine.read().cpuPercent()).hasValue(50);
    }

    @Test
    void another_system_has_a_disk_and_a_heap_at_least() {
        var reading = machine().read();

        assertThat(reading.cpuPercent()).isEmpty();
        assertThat(reading.memoryTotal()).isZero();
        assertThat(reading.diskTotal()).isPositive();
        assertThat(reading.heapUsed()).isPositive();
    }

    @Test
    void the_disk_is_that_of_the_data_folder_as_df_tells() throws Exception {
        var df = run("df", "-B1", "--output=size,used,avail", root.toString());
        var columns = df.getLast().strip().split(" +", -1);

        var reading = machine().read();

        assertThat(reading.diskTotal()).isEqualTo(Long.parseLong(columns[0]));
        assertThat(reading.diskUsed())
                .isCloseTo(Long.parseLong(columns[1]), Percentage.withPercentage(2));
        assertThat(reading.diskFree())
                .isCloseTo(Long.parseLong(columns[2]), Percentage.withPercentage(2));
    }

    @Test
    void the_memory_is_that_of_proc_or_of_the_control_group() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/meminfo")), "needs Linux");
        var reading = new LinuxMachine(root).read();

        var machine =
                Files.readAllLines(Path.of("/proc/meminfo")).stream()
                        .filter(line -> line.startsWith("MemTotal"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                        .findFirst()
                        .orElseThrow();
        var limits = ControlGroup.of(Path.of("/")).memory().map(ControlGroup.Memory::limit);
        assertThat(reading.memoryTotal()).isEqualTo(Math.min(machine, limits.orElse(machine)));
        assertThat(reading.memoryUsed()).isBetween(1L, reading.memoryTotal());
        var resident =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                        .findFirst()
                        .orElseThrow();
        assertThat(reading.resident()).isCloseTo(resident, Percentage.withPercentage(20));
        assertThat(reading.heapMax()).isEqualTo(Runtime.getRuntime().maxMemory());
    }

    private LinuxMachine machine() {
        return new LinuxMachine(root, root, time::get);
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> run(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(process.waitFor() == 0, "df without --output");
            return output.lines().toList();
        } catch (IOException none) {
            assumeTrue(false, "no df");
            return List.of();
        }
    }
}
