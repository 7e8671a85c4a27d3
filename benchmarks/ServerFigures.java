import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
        }
    }
}
