package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.StartupException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The hosts that the operator allows to be called although they are not public, over http too:
/// those of `REEMPLOI_ALLOWED_HOSTS`, and those of addresses that are set by variables.
final class AllowedHosts {
    static final String VARIABLE = "REEMPLOI_ALLOWED_HOSTS";
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private AllowedHosts() {}

    /// @param list the variable: names or IP addresses separated by commas
    static List<String> of(Optional<String> list, List<String> addresses) {
        return Stream.concat(
                        list.stream().flatMap(AllowedHosts::parse),
                        addresses.stream().map(AllowedHosts::hostAndPort))
                .toList();
    }

    private static Stream<String> parse(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(AllowedHosts::checked);
    }

    private static String checked(String host) {
        // an IPv6 address without brackets
        if (HOST.matcher(host).matches() || HOST.matcher("[" + host + "]").matches()) return host;
        throw new StartupException("startup.allowed-hosts.invalid", host);
    }

    private static String hostAndPort(String address) {
        var uri = URI.create(address.replaceFirst("[?].*", ""));
        var port =
                uri.getPort() >= 0
                        ? uri.getPort()
                        : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + ":" + port;
    }
}
