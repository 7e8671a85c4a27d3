package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The error page where the site's own cannot be rendered: one text without template, style or
/// script. It uses nothing that can fail.
public final class PlainErrorPage {
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private PlainErrorPage() {}

    /// @param languages more than one when the reader's is unknown
    public static byte[] of(int status, Collection<Language> languages, String requestId) {
        var html = new StringBuilder("<!doctype html><html");
        var main = languages.iterator().next();
        html.append(" lang=\"")
                .append(main.tag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<meta name=\"robots\" content=\"noindex\"><title>")
                .append(Problem.title(status, main))
                .append("</title></head><body>");
        for (var language : languages) append(html, status, language);
        html.append("<p>").append(status).append(" · <code>").append(requestId);
        return html.append("</code></p></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The languages of a reader: both where none is named, because the header may not have been
    /// read.
    public static List<Language> languages(@Nullable String acceptLanguage) {
        return acceptLanguage == null
                ? List.of(Language.FR, Language.EN)
                : List.of(RequestLanguage.of(acceptLanguage));
    }

    /// The value of `Content-Language`.
    public static String tags(Collection<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    private static void append(StringBuilder html, int status, Language language) {
        html.append("<div lang=\"")
                .append(language.tag())
                .append("\"><h1>")
                .append(Problem.title(status, language))
                .append("</h1><p>")
                .append(ProblemMapper.byStatus(status).detail(language))
                .append("</p><p><a href=\"/\">")
                .append(Messages.of(language, "http.home"))
                .append("</a></p></div>");
    }
}
