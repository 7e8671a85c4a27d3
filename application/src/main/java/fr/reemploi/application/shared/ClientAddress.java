package fr.reemploi.application.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network address of a client, as limits count it.
///
/// @param network an IPv4 address, or the /64 network of an IPv6 address, since a household or a
///   company usually has all addresses of a /64
/// @param site the same, but the /48 of an IPv6 address: who has several /64 usually has a /48 of
///   65,536
public record ClientAddress(String network, String site) {
    /// The program itself: the command line, sample data. No limit applies.
    public static final ClientAddress PROGRAM = new ClientAddress("program", "program");

    private static final ClientAddress UNKNOWN = new ClientAddress("unknown", "unknown");
    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;

    /// Reads an IPv4 or IPv6 address in any notation. All texts that are no address count as one
    /// client.
    public static ClientAddress of(String address) {
        try {
            var zone = address.indexOf('%');
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return parsed instanceof Inet6Address
                    ? new ClientAddress(
                            prefix(parsed.getAddress(), NETWORK_BYTES),
                            prefix(parsed.getAddress(), SITE_BYTES))
                    : new ClientAddress(parsed.getHostAddress(), parsed.getHostAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return UNKNOWN;
        }
    }

    /// Whether the program itself acts.
    public boolean isProgram() {
        return equals(PROGRAM);
    }

    private static String prefix(byte[] address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, bytes)) + "::/" + 8 * bytes;
    }
}
