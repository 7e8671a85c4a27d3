package fr.reemploi.adapters.http.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// The proxies whose forwarded headers are believed.
///
/// @param ranges addresses, or ranges in CIDR notation
record TrustedProxies(List<IpAddressMatcher> ranges) {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV4_AND_PORT = Pattern.compile("[0-9.]+:[0-9]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+");
    public static final String LOOPBACK = "127.0.0.0/8,::1";

    /// @param text comma-separated
    /// @throws IllegalArgumentException naming what is neither an address nor a range
    public static TrustedProxies parse(String text) {
        return new TrustedProxies(
                Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(range -> !range.isEmpty())
                        .map(TrustedProxies::matcher)
                        .toList());
    }

    boolean contain(String address) {
        return isAddress(address) && ranges.stream().anyMatch(range -> range.matches(address));
    }

    /// The client of a trusted proxy: the last address of `X-Forwarded-For` that is not a trusted
    /// proxy itself. What stands before it, the client may have written.
    ///
    /// @param forwardedFor the values of the header, in order
    Optional<String> client(List<String> forwardedFor) {
        var addresses =
                forwardedFor.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(TrustedProxies::withoutPort)
                        .toList();
        var client = Optional.<String>empty();
        for (var address : addresses.reversed()) {
            if (!isAddress(address)) return client;
            client = Optional.of(address);
            if (!contain(address)) return client;
        }
        return client;
    }

    private static String withoutPort(String text) {
        var address = text.strip();
        if (address.startsWith("[")) return address.substring(1).replaceFirst("].*$", "");
        return IPV4_AND_PORT.matcher(address).matches()
                ? address.substring(0, address.indexOf(':'))
                : address;
    }

    static boolean isAddress(String text) {
        return text.length() <= 45
                && (IPV4.matcher(text).matches()
                        || (text.indexOf(':') >= 0 && IPV6.matcher(text).matches()))
                && isParsed(text);
    }

    private static boolean isParsed(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IpAddressMatcher matcher(String range) {
        var slash = range.indexOf('/');
        if (!isAddress(slash < 0 ? range : range.substring(0, slash)))
            throw new IllegalArgumentException(range);
        try {
            return new IpAddressMatcher(range);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(range, e);
        }
    }
}
