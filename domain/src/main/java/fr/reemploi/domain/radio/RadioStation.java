package fr.reemploi.domain.radio;

import fr.reemploi.domain.shared.TextRules;
import java.net.URI;
import java.util.Optional;

/// A radio station: the browser of a visitor plays its stream, and shows its logo.
///
/// @param stream an https address, or one the operator allows
public record RadioStation(
        RadioStationId id, String name, URI stream, Optional<URI> logo, StreamFormat format) {
    public static final int MAX_NAME = 60;

    /// @throws fr.reemploi.domain.shared.InvalidInputException `field.required`, `text.too-long`
    public static String name(String input) {
        return TextRules.singleLine(input, MAX_NAME);
    }

    /// Scheme, host and port of an address, as in a content security policy.
    public static String origin(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
