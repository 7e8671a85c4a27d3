package fr.reemploi.domain.radio;

import fr.reemploi.domain.shared.TextRules;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A radio station: the browser of a visitor plays its stream, and shows its logo.
///
/// @param stream an https address, or one the operator allows
/// @param redirects origins to which the stream redirects and where an administrator lets pages
///   play it too
public record RadioStation(
        RadioStationId id,
        String name,
        URI stream,
        Optional<URI> logo,
        StreamFormat format,
        Set<String> redirects) {
    public static final int MAX_NAME = 60;

    /// A stream that is spread over more servers is entered as the address of one.
    public static final int MAX_REDIRECTS = 20;

    public RadioStation {
        redirects = Set.copyOf(redirects);
    }

    public RadioStation(
            RadioStationId id, String name, URI stream, Optional<URI> logo, StreamFormat format) {
        this(id, name, stream, logo, format, Set.of());
    }

    /// Where pages may play the stream.
    public Set<String> streamOrigins() {
        var origins = new HashSet<>(redirects);
        origins.add(origin(stream));
        return Set.copyOf(origins);
    }

    /// This station, played at these origins too.
    public RadioStation withRedirects(Set<String> origins) {
        return new RadioStation(id, name, stream, logo, format, origins);
    }

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
