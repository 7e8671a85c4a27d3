import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// What the server's process holds: anonymous resident memory in MB, threads, open files, and the MB of its data folder.
record ServerFigures(long memory, long threads, long files, long disk) {
    static ServerFigures of(long pid, Path data) throws IOException {
        var status = Files.readString(Path.of("/proc/" + pid + "/status"));
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return new ServerFigures(number(status, "RssAnon") / 1_024, number(status, "Threads"), descriptors.count(), size(data) >> 20);
        }
    }

    private static long number(String status, String name) {
        var match = Pattern.compile("(?m)^" + name + ":\\s+(\\d+)").matcher(status);
        if (!match.find()) throw new IllegalStateException("No " + name + " in /proc/…/status");
        return Long.parseLong(match.group(1));
    }

    /// Files that vanish meanwhile are left out.
    private static long size(Path folder) throws IOException {
        var size = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
        return size.get();
    }

    /// Collects the garbage first, so that two figures can be compared. The heap gives unused memory back in four steps.
    static ServerFigures collected(long pid, Path data) throws IOException, InterruptedException {
        for (var step = 0; step < 4; step++) jcmd(pid, "GC.run");
        return of(pid, data);
    }

    /// The MB in use on the heap, garbage included.
    static long heap(long pid) throws IOException, InterruptedException {
        var used = Pattern.compile("total \\d+K, used (\\d+)K").matcher(jcmd(pid, "GC.heap_info"));
        return used.results().mapToLong(match -> Long.parseLong(match.group(1))).sum() / 1_024;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), command).start();
        try (var out = process.getInputStream()) {
            var text = new String(out.readAllBytes());
            process.waitFor();
            return text;
        }
    }
}
