package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.StartupException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/// Options from the command line and the environment.
public record StartupOptions(
        DataFolder data,
        Optional<String> mongodbUri,
        Optional<String> secretKey,
        Optional<String> publicUrl,
        int port,
        boolean sandboxClock) {
    public static final int MAX_PORT = 65_535;
    static final int DEFAULT_PORT = 8080;

    private static final int MIN_SECRET_LENGTH = 32;

    public static StartupOptions of(Optional<Path> data, Optional<Integer> port) {
        environment("REEMPLOI_TRUSTED_PROXIES").ifPresent(StartupOptions::checkProxies);
        return new StartupOptions(
                new DataFolder(folder(data)),
                environment("MONGODB_URI"),
                environment("REEMPLOI_SECRET_KEY").map(StartupOptions::secret),
                environment("REEMPLOI_PUBLIC_URL").map(StartupOptions::address),
                port.or(() -> environment("REEMPLOI_PORT").map(StartupOptions::number))
                        .orElse(DEFAULT_PORT),
                false);
    }

    /// @param option the folder of the command line, if any
    public static Path folder(Optional<Path> option) {
        return option.or(() -> environment("REEMPLOI_DATA").map(Path::of))
                .orElse(Path.of("data"))
                .toAbsolutePath()
                .normalize();
    }

    /// A copy with a business clock that can be advanced.
    public StartupOptions withSandboxClock() {
        return new StartupOptions(data, mongodbUri, secretKey, publicUrl, port, true);
    }

    /// Address of the site on this machine.
    public String localAddress() {
        return "http://localhost:" + port;
    }

    public static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static String secret(String text) {
        if (text.length() >= MIN_SECRET_LENGTH) return text;
        throw new StartupException("startup.secret-key.short", "" + text.length());
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= MAX_PORT) return number;
        } catch (NumberFormatException e) {
            throw new StartupException("startup.port.not-a-number", text);
        }
        throw new StartupException("startup.port.out-of-range", text);
    }

    private static void checkProxies(String text) {
        for (var range : text.split(",", -1)) {
            if (!isRange(range.strip()))
                throw new StartupException("startup.trusted-proxies.invalid", range.strip());
        }
    }

    private static boolean isRange(String text) {
        var parts = text.split("/", 2);
        try {
            var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
            return parts.length == 1
                    || (parts[1].matches("[0-9]{1,3}") && Integer.parseInt(parts[1]) <= bits);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String address(String text) {
        var address = text.strip().replaceAll("/+$", "");
        if (!address.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
            throw new StartupException("startup.public-url.invalid", text);
        }
        return address;
    }
}
