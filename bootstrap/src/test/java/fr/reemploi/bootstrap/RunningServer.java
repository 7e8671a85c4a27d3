package fr.reemploi.bootstrap;

import fr.reemploi.bootstrap.cli.ServeCommand;
import fr.reemploi.bootstrap.installation.DataFolder;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/// A complete server on a free local port, with its own data folder.
public final class RunningServer implements AutoCloseable {
    private final StartupOptions options;
    private final ConfigurableApplicationContext context;

    public RunningServer(Path data) {
        this(data, false);
    }

    /// @param publicUrl the configured public URL
    RunningServer(Path data, String publicUrl) {
        this(data, false, Optional.of(publicUrl));
    }

    public RunningServer(Path data, boolean sandboxClock) {
        this(data, sandboxClock, Optional.empty());
    }

    private RunningServer(Path data, boolean sandboxClock, Optional<String> publicUrl) {
        options =
                new StartupOptions(
                        new DataFolder(data),
                        Optional.empty(),
                        Optional.empty(),
                        publicUrl,
                        0,
                        sandboxClock);
        options.data().lock();
        System.setProperty("reemploi.rate-limits", "off");
        context = ServeCommand.start(options);
    }

    public String address() {
        return "http://localhost:" + ServeCommand.port(context);
    }

    public ApiClient client() {
        return new ApiClient(address());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        context.close();
        options.data().close();
    }
}
