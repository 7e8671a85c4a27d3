package fr.reemploi.adapters.http.server;

import java.util.Locale;
import java.util.StringJoiner;

/// Rewrites query strings as people and advertisers send them (`fbclid=abc==`, `q=100%`,
/// `utm_campaign=a|b`) in the encoding every reader expects.
final class QueryString {
    private static final String UNENCODED = "-._~!$'()*+,;:@/?";

    private QueryString() {}

    /// The same names and values, with every other character as `%XX`; a pair without a name is
    /// left out.
    ///
    /// @param query its bytes as ISO-8859-1
    static String normalized(String query) {
        var pairs = new StringJoiner("&");
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            if (name.isEmpty()) continue;
            pairs.add(
                    equals < 0
                            ? encoded(name)
                            : encoded(name) + "=" + encoded(pair.substring(equals + 1)));
        }
        return pairs.toString();
    }

    private static String encoded(String text) {
        var result = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (isUnencoded(character) || (character == '%' && isEscape(text, at)))
                result.append(character);
            else
                result.append('%')
                        .append("%02x".formatted((int) character).toUpperCase(Locale.ROOT));
        }
        return result.toString();
    }

    private static boolean isUnencoded(char character) {
        return (character < 0x80 && Character.isLetterOrDigit(character))
                || UNENCODED.indexOf(character) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char character) {
        return character < 0x80 && Character.digit(character, 16) >= 0;
    }
}
