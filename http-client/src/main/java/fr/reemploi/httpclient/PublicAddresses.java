package fr.reemploi.httpclient;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Tells addresses of the public internet from all others: loopback, private, link-local, carrier
/// NAT, multicast, documentation and reserved ranges (IANA special-purpose registries).
final class PublicAddresses {
    private static final List<Range> SPECIAL_IPV4 =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3");

    /// Global unicast. Everything else is special, except the translated addresses below.
    private static final Range GLOBAL_IPV6 = Range.of("2000::/3");

    /// Within global unicast: protocol assignments with Teredo, documentation, 6to4.
    private static final List<Range> SPECIAL_IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// IPv4 addresses as seen from a network that has IPv6 only (NAT64).
    private static final Range TRANSLATED_IPV4 = Range.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) return !isIn(SPECIAL_IPV4, bytes);
        if (TRANSLATED_IPV4.contains(bytes)) return contains(ofBytes(last(bytes, 4)));
        return GLOBAL_IPV6.contains(bytes) && !isIn(SPECIAL_IPV6, bytes);
    }

    private static boolean isIn(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static byte[] last(byte[] bytes, int count) {
        return Arrays.copyOfRange(bytes, bytes.length - count, bytes.length);
    }

    private static InetAddress ofBytes(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    private static List<Range> ranges(String... texts) {
        return Stream.of(texts).map(Range::of).toList();
    }

    /// A range of addresses in CIDR notation.
    private record Range(InetAddress first, int prefix) {
        static Range of(String text) {
            var slash = text.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(text.substring(0, slash)),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            var start = first.getAddress();
            if (start.length != address.length) return false;
            for (var bit = 0; bit < prefix; bit++)
                if (bit(start, bit) != bit(address, bit)) return false;
            return true;
        }

        private static int bit(byte[] bytes, int index) {
            return bytes[index / 8] >> (7 - index % 8) & 1;
        }
    }
}
