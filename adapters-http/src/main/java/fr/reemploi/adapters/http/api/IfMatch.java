package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Expected;
import fr.reemploi.domain.shared.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// The version a client saw, as `If-Match` and `ETag` carry it: `"7"`.
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

    private IfMatch() {}

    static String tag(Version version) {
        return "\"" + version.value() + "\"";
    }

    /// What he saw, where the call makes no sense without.
    ///
    /// @throws HttpFault `precondition.required`, `if-match.malformed`
    static Expected required(HttpServletRequest request) {
        if (request.getHeader("If-Match") == null)
            throw new HttpFault(428, "precondition.required");
        return optional(request);
    }

    public static Expected optional(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null || header.strip().equals("*")) return Expected.ANY;
        var tag = TAG.matcher(header);
        if (!tag.matches()) throw new HttpFault(400, "if-match.malformed", header);
        return Expected.at(Long.parseLong(tag.group(1)));
    }
}
