package fr.reemploi.adapters.web.page;

import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;

/// The message about a processed form that the page after the redirect shows. A cookie proves that
/// the redirect was ours: a link that somebody else wrote cannot say that something was saved. It
/// is valid for one display of that page.
final class RedirectNotice {
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final Pattern CODE = Pattern.compile("[?&]ok=([^&#]*)");

    private RedirectNotice() {}

    static ModelAndView redirect(PageContext context, String address) {
        var code = CODE.matcher(address);
        if (code.find()) {
            var path = address.substring(0, address.indexOf('?'));
            var cookie = Cookies.lasting(name(context), value(code.group(1), path), LIFETIME);
            Cookies.add(context.response(), context.isHttps(), cookie);
        }
        return Redirects.to(address);
    }

    static String read(PageContext context) {
        var code = context.parameter("ok");
        var expected = value(code, context.request().getRequestURI());
        var isOurs =
                Cookies.read(context.request(), name(context)).filter(expected::equals).isPresent();
        if (!isOurs) return "";
        Cookies.add(context.response(), context.isHttps(), Cookies.expired(name(context)));
        return code;
    }

    private static String value(String code, String path) {
        return PageLinks.encoded(code + " " + path);
    }

    private static String name(PageContext context) {
        return Cookies.prefixed(Cookies.NOTICE, context.isHttps());
    }
}
