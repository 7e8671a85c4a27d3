package fr.reemploi.application.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The network address of a client, as limits count it.
///
/// @param network an IPv4 address, or the /64 network of an IPv6 address, since a household or a
///   company usually has all addresses of a /64
public record ClientAddress(String network) {
    /// The program itself: the command line, sample data. No limit applies.
    public static final ClientAddress PROGRAM = new ClientAddress("program");

    private static final ClientAddress UNKNOWN = new ClientAddress("unknown");
    private static final int NETWORK_BYTES = 8;

    /// Reads an IPv4 or IPv6 address in any notation. All texts that are no address count as one
    /// client.
    public static ClientAddress of(String address) {
        try {
            var zone = address.indexOf('%');
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return new ClientAddress(
                    parsed instanceof Inet6Address
                            ? network(parsed.getAddress())
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return UNKNOWN;
        }
    }

    /// Whether the program itself acts.
    public boolean isProgram() {
        return equals(PROGRAM);
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES)) + "::/64";
    }
}
