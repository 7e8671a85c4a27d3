package fr.reemploi.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// A request whose form had files, with its texts only. The files are read and forgotten, never
/// stored.
final class FormWithoutFiles extends HttpServletRequestWrapper {
    private static final int MAX_PARTS = 1_000;

    private final Map<String, String[]> texts;

    private FormWithoutFiles(HttpServletRequest request, Map<String, String[]> texts) {
        super(request);
        this.texts = texts;
    }

    /// Reads the form.
    ///
    /// @return empty when it has more text than that, or too many parts
    static Optional<FormWithoutFiles> read(HttpServletRequest request, int maxTextBytes)
            throws IOException, FileUploadException {
        var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        var texts = new LinkedHashMap<String, List<String>>();
        var bytesLeft = maxTextBytes;
        for (var count = 0; parts.hasNext(); count++) {
            if (count == MAX_PARTS) return Optional.empty();
            var part = parts.next();
            if (!part.isFormField()) continue;
            var text = text(part, bytesLeft);
            if (text.isEmpty()) return Optional.empty();
            bytesLeft -= text.get().length;
            texts.computeIfAbsent(part.getFieldName(), _ -> new ArrayList<>())
                    .add(new String(text.get(), StandardCharsets.UTF_8));
        }
        return Optional.of(new FormWithoutFiles(request, arrays(texts)));
    }

    private static Optional<byte[]> text(FileItemStream part, int maxBytes) throws IOException {
        try (var stream = part.openStream()) {
            var text = stream.readNBytes(maxBytes + 1);
            return text.length > maxBytes ? Optional.empty() : Optional.of(text);
        }
    }

    private static Map<String, String[]> arrays(Map<String, List<String>> texts) {
        var arrays = new LinkedHashMap<String, String[]>();
        texts.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return arrays;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = texts.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(texts);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(texts.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return texts.get(name);
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return null;
    }
}
