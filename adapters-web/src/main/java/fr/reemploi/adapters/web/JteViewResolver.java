package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.PageView;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Resolves view names to precompiled jte templates and renders them as UTF-8.
final class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    JteViewResolver.class.getClassLoader(),
                    "fr.reemploi.adapters.web.templates");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            var parameters =
                    model == null ? Map.<String, Object>of() : Map.<String, Object>copyOf(model);
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            // replaces the locale that Spring sets; Tomcat writes Content-Language from it, and
            // ignores a header of that name
            if (parameters.get("page") instanceof PageView page)
                response.setLocale(page.language().locale());
            if (!response.containsHeader("Cache-Control"))
                response.setHeader("Cache-Control", "private, no-cache");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
