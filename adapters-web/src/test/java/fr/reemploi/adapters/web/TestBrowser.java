package fr.reemploi.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.reemploi.adapters.web.page.Cookies;
import fr.reemploi.domain.account.Account;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/// Simulates a browser on `MockMvc`: stores cookies and submits forms.
public final class TestBrowser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final WebFixture fixture;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String page = "";

    public TestBrowser(WebFixture fixture) {
        this.fixture = fixture;
    }

    public TestBrowser signedIn(Account account) {
        cookies.put(Cookies.SESSION, fixture.signedIn(account));
        return this;
    }

    public void signOut() {
        cookies.remove(Cookies.SESSION);
    }

    public MockHttpServletResponse open(String address) {
        return send(get(URI.create(address)));
    }

    /// Opens a page and returns its text, with non-breaking spaces replaced.
    public String read(String address) {
        return text(open(address));
    }

    /// Returns the last page.
    public String page() {
        return page;
    }

    /// Submits a form with its CSRF token.
    public MockHttpServletResponse submit(
            String address, Map<String, ?> fields, MockMultipartFile... files) {
        return files.length == 0
                ? sendForm(post(address), fields)
                : sendForm(with(multipart(address), files), fields);
    }

    /// Submits a form as htmx does for a fragment of the page.
    public MockHttpServletResponse submitForFragment(
            String address, Map<String, ?> fields, String target) {
        var request = filledIn(post(address), fields).header("HX-Target", target);
        return send(request.param("_csrf", hidden("_csrf")));
    }

    /// Submits a form without CSRF token, as from another site.
    public MockHttpServletResponse submitWithoutToken(String address, Map<String, ?> fields) {
        return send(filledIn(post(address), fields));
    }

    /// Returns the hidden fields of the last page.
    public Map<String, Object> hiddenFields() {
        var fields = new LinkedHashMap<String, Object>();
        var matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            var value = unescaped(matcher.group(2));
            if (!matcher.group(1).equals("_csrf"))
                fields.merge(matcher.group(1), List.of(value), TestBrowser::concat);
        }
        return fields;
    }

    public String hidden(String name) {
        var match = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(match.find()).as(name + " in the page").isTrue();
        return unescaped(match.group(1));
    }

    public Cookie cookie(String name) {
        var cookie = cookies.get(name);
        assertThat(cookie).as(name).isNotNull();
        return cookie;
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse sendForm(
            B request, Map<String, ?> fields) {
        if (!page.contains("name=\"_csrf\"")) open("/inscription");
        return send(filledIn(request, fields).param("_csrf", hidden("_csrf")));
    }

    private static MockMultipartHttpServletRequestBuilder with(
            MockMultipartHttpServletRequestBuilder request, MockMultipartFile... files) {
        for (var file : files) request.file(file);
        return request;
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filledIn(
            B request, Map<String, ?> fields) {
        fields.forEach((name, value) -> {
            var all = value instanceof List<?> several ? several : List.of(value);
            request.param(name, all.stream().map(String::valueOf).toArray(String[]::new));
        });
        return request;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
        if (!cookies.isEmpty()) request.cookie(cookies.values().toArray(Cookie[]::new));
        request.header("Accept-Language", "fr");
        try {
            var answer = fixture.browser.perform(request).andReturn().getResponse();
            for (var cookie : answer.getCookies()) {
                if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
                else cookies.put(cookie.getName(), cookie);
            }
            var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (!body.isEmpty()) page = body;
            return answer;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Object concat(Object some, Object more) {
        return java.util.stream.Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream())
                .toList();
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&").replace("&#34;", "\"");
    }
}
