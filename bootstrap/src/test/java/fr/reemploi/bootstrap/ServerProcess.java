package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A server in its own process.
final class ServerProcess implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Réemploi est ouvert : (http://\\S+)");

    private final Process process;
    private final String address;

    ServerProcess(Path data) throws IOException {
        this(data, Map.of());
    }

    /// @param environment additional environment variables
    ServerProcess(Path data, Map<String, String> environment) throws IOException {
        Files.createDirectories(data);
        var log = data.resolveSibling("server-" + System.nanoTime() + ".log");
        var command =
                new ProcessBuilder(command(data))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        command.environment().putAll(environment);
        process = command.start();
        Await.until(Duration.ofSeconds(60), () -> readAddress(log) != null);
        address = readAddress(log);
    }

    String address() {
        return address;
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private String readAddress(Path log) {
        try {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            var matcher = OPEN.matcher(Files.readString(log));
            return matcher.find() ? matcher.group(1) : null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The command that starts a server on a free port.
    static List<String> command(Path data) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Dreemploi.rate-limits=off",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp"));
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        ReemploiApplication.class.getName(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        "0"));
        return command;
    }
}
