package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Absolute addresses in answers: from the public address where one is set, else from the address
/// the request came to.
@Component
public final class AbsoluteLinks {
    private final PublicUrl site;

    AbsoluteLinks(PublicUrl site) {
        this.site = site;
    }

    /// Without a slash at its end.
    public String base(HttpServletRequest request) {
        return site.guessed() ? requestBase(request) : site.base();
    }

    /// An address as a store gives it, made absolute.
    public static String absolute(String base, String address) {
        return address.startsWith("/") ? base + address : address;
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
