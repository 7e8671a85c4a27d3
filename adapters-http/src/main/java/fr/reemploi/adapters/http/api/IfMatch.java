package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.shared.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// Converts versions to and from `ETag` and `If-Match`: `"7"`.
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

    private IfMatch() {}

    static String tag(Version version) {
        return "\"" + version.value() + "\"";
    }

    /// The expected version of a request that requires `If-Match`.
    ///
    /// @throws ApiException `precondition.required`, `if-match.malformed`
    static ExpectedVersion required(HttpServletRequest request) {
        if (request.getHeader("If-Match") == null)
            throw new ApiException(428, "precondition.required");
        return optional(request);
    }

    public static ExpectedVersion optional(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) return ExpectedVersion.ANY;
        var tag = TAG.matcher(header);
        if (!tag.matches()) throw new ApiException(400, "if-match.malformed", header);
        return ExpectedVersion.at(Long.parseLong(tag.group(1)));
    }
}
