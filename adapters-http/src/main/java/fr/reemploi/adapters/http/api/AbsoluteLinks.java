package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Makes the URLs in responses absolute: with the configured public address, else with the address
/// of the request.
@Component
public final class AbsoluteLinks {
    private final PublicUrl site;

    AbsoluteLinks(PublicUrl site) {
        this.site = site;
    }

    /// The base URL, without a trailing slash.
    public String base(HttpServletRequest request) {
        return site.isDerived() ? requestBase(request) : site.base();
    }

    /// Makes a path absolute; an absolute URL stays as it is.
    public static String absolute(String base, String url) {
        return url.startsWith("/") ? base + url : url;
    }

    public String api(HttpServletRequest request, String path) {
        return base(request) + ApiPaths.BASE + path;
    }

    private static String requestBase(HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var usual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
