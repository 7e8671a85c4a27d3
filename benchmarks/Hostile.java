import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Attacks a running server while an honest client uses it: `java Hostile.java BASE PID DATA SECONDS`; started by
/// `benchmarks/hostile.sh`.
public class Hostile {
    /// Memory that may stay after an attack, in MB: compiled code and caches that fill up.
    private static final long MEMORY_MARGIN = 120;
    private static final long THREADS_MARGIN = 40;
    private static final long FILES_MARGIN = 60;
    private static final long DISK_MARGIN = 150;
    private static final long HEAP_MARGIN = 60;
    /// Threads that nobody needs end meanwhile.
    private static final long AFTERMATH_MILLIS = 40_000;
    private static final int ALLOWED_FAILURES_PERCENT = 10;

    private final long pid;
    private final Path data;
    private final int seconds;
    private final HonestClient client;
    private final List<String> faults = new ArrayList<>();

    interface Attack {
        String run(long deadline) throws Exception;
    }

    private Hostile(Api api, long pid, Path data, int seconds) throws Exception {
        this.pid = pid;
        this.data = data;
        this.seconds = seconds;
        this.client = new HonestClient(api);
    }

    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        var api = new Api(base, ApiNames.matching(base));
        var hostile = new Hostile(api, Long.parseLong(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        var seller = Seller.create(api, "bench@exemple.fr");
        hostile.run(new Attacks(base, api, hostile.data), seller.signIn());
        System.exit(hostile.faults.isEmpty() ? 0 : 1);
    }

    private void run(Attacks attacks, String token) throws Exception {
        var thread = Thread.ofPlatform().daemon().start(client);
        System.out.printf("%-22s %28s %26s %22s %18s %18s%n", "attack", "honest: answers, p50/p95/max ms", "memory MB", "threads", "files", "disk MB");
        measure("nothing", deadline -> {
            Attacks.sleep(seconds * 1_000L);
            return "";
        }, true);
        var before = ServerFigures.collected(pid, data);
        var heap = ServerFigures.heap(pid);
        measure("long import lines", deadline -> attacks.longLines(token, deadline), false);
        measure("unknown fields", attacks::unknownFields, false);
        measure("upload, no token", attacks::uploadWithoutToken, false);
        measure("slow senders", attacks::slowSenders, false);
        measure("slow readers", attacks::slowReaders, false);
        measure("idle connections", attacks::idleConnections, false);
        measure("password guesses", attacks::passwordGuesses, false);
        if (data.toFile().getTotalSpace() < 1L << 30) measure("full disk", deadline -> attacks.fullDisk(token, deadline), true);
        else System.out.println("full disk: left out, the data folder is not on a small file system of its own");
        Attacks.sleep(AFTERMATH_MILLIS);
        compare(before, ServerFigures.collected(pid, data), heap, ServerFigures.heap(pid));
        client.stop();
        thread.join();
        faults.forEach(fault -> System.out.println("FAULT: " + fault));
        if (faults.isEmpty()) System.out.println("The honest client kept getting answers, and nothing grew.");
    }

    private void measure(String name, Attack attack, boolean mayRefuse) throws Exception {
        client.take();
        var before = ServerFigures.of(pid, data);
        var peak = new AtomicReference<>(before);
        var watch = Thread.ofPlatform().daemon().start(() -> watch(peak));
        var outcome = attack.run(System.nanoTime() + seconds * 1_000_000_000L);
        watch.interrupt();
        watch.join();
        var seen = client.take();
        Attacks.sleep(2_000);
        var after = ServerFigures.of(pid, data);
        System.out.printf("%-18s %5d ok %3d failed %4d/%d/%d %12d > %d > %d %10d > %d > %d %8d > %d > %d %6d > %d  %s%s%n", name,
                seen.times().size(), seen.failed(), seen.percentile(50), seen.percentile(95), seen.percentile(100),
                before.memory(), peak.get().memory(), after.memory(), before.threads(), peak.get().threads(), after.threads(),
                before.files(), peak.get().files(), after.files(), before.disk(), after.disk(), outcome,
                seen.failures().isEmpty() ? "" : " · client: " + seen.failures());
        var asked = seen.times().size() + seen.failed();
        if (!mayRefuse && seen.failed() * 100 > asked * ALLOWED_FAILURES_PERCENT)
            faults.add(name + ": " + seen.failed() + " of " + asked + " requests of the honest client failed");
    }

    private void watch(AtomicReference<ServerFigures> peak) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var now = ServerFigures.of(pid, data);
                peak.updateAndGet(last -> new ServerFigures(Math.max(last.memory(), now.memory()),
                        Math.max(last.threads(), now.threads()), Math.max(last.files(), now.files()), Math.max(last.disk(), now.disk())));
            } catch (java.io.IOException ended) {
                // seen by the comparison after the attack
            }
            Attacks.sleep(250);
        }
    }

    private void compare(ServerFigures before, ServerFigures after, long heapBefore, long heapAfter) {
        System.out.printf("after all: memory %d > %d MB, heap in use %d > %d MB, threads %d > %d, open files %d > %d, disk %d > %d MB%n", before.memory(),
                after.memory(), heapBefore, heapAfter, before.threads(), after.threads(), before.files(), after.files(), before.disk(), after.disk());
        if (after.memory() > before.memory() + MEMORY_MARGIN) faults.add("memory grew");
        if (heapAfter > heapBefore + HEAP_MARGIN) faults.add("the heap grew");
        if (after.threads() > before.threads() + THREADS_MARGIN) faults.add("threads grew");
        if (after.files() > before.files() + FILES_MARGIN) faults.add("open files grew");
        if (after.disk() > before.disk() + DISK_MARGIN) faults.add("the data folder grew");
    }
}
