package fr.reemploi.bootstrap.installation;

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
    static final int DEFAULT_PORT = 8080;

    private static final int MIN_SECRET_LENGTH = 32;

    public static StartupOptions of(Optional<Path> data, Optional<Integer> port) {
        var folder =
                data.or(() -> environment("REEMPLOI_DATA").map(Path::of)).orElse(Path.of("data"));
        environment("REEMPLOI_TRUSTED_PROXIES").ifPresent(StartupOptions::checkProxies);
        return new StartupOptions(
                new DataFolder(folder),
                environment("MONGODB_URI"),
                environment("REEMPLOI_SECRET_KEY").map(StartupOptions::secret),
                environment("REEMPLOI_PUBLIC_URL").map(StartupOptions::address),
                port.or(() -> environment("REEMPLOI_PORT").map(StartupOptions::number))
                        .orElse(DEFAULT_PORT),
                false);
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
        throw new StartupException(
                "REEMPLOI_SECRET_KEY est trop courte (" + text.length() + " caractères).",
                "Donnez-en au moins "
                        + MIN_SECRET_LENGTH
                        + ", tirés au hasard, et gardez-les : ils protègent les secrets.");
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= 65_535) return number;
        } catch (NumberFormatException e) {
            throw new StartupException(
                    "REEMPLOI_PORT vaut « " + text + " », qui n'est pas un nombre.",
                    "Exemple : REEMPLOI_PORT=8080");
        }
        throw new StartupException(
                "REEMPLOI_PORT vaut « " + text + " », hors de 0–65535.",
                "Exemple : REEMPLOI_PORT=8080");
    }

    private static void checkProxies(String text) {
        for (var range : text.split(",")) {
            if (!isRange(range.strip()))
                throw new StartupException(
                        "REEMPLOI_TRUSTED_PROXIES contient « "
                                + range.strip()
                                + " », qui n'est ni une adresse ni une plage.",
                        "Exemple : REEMPLOI_TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8");
        }
    }

    private static boolean isRange(String text) {
        var parts = text.split("/", 2);
        try {
            var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * 8;
            return parts.length == 1
                    || parts[1].matches("[0-9]{1,3}") && Integer.parseInt(parts[1]) <= bits;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String address(String text) {
        var address = text.strip().replaceAll("/+$", "");
        if (!address.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
            throw new StartupException(
                    "REEMPLOI_PUBLIC_URL vaut « " + text + " », qui n'est pas une adresse.",
                    "Exemple : REEMPLOI_PUBLIC_URL=https://pieces.exemple.fr");
        }
        return address;
    }
}
