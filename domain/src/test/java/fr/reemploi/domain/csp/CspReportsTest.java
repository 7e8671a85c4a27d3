package fr.reemploi.domain.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CspReportsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final String PAGE = "https://site.example/recherche";

    @ParameterizedTest
    @CsvSource({
        "media-src https://a.example, https://R.example/a?b=c#d, media-src, https://r.example",
        "media-src, https://radio.example:8443, media-src, https://radio.example:8443",
        "script-src-elem, inline, script-src, inline",
        "style-src-attr, inline, style-src, inline",
        "img-src, data, img-src, data",
        "connect-src, http://[2001:db8::1]:80/a, connect-src, http://[2001:db8::1]:80",
    })
    void a_report_names_the_directive_and_the_origin(
            String directive, String blocked, String expectedDirective, String expectedHost) {
        assertThat(CspReport.of(directive, blocked, PAGE, NOON))
                .contains(new CspReport(expectedDirective, expectedHost, "/recherche", 1, NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "evil-src, https://a.example, https://site.example/",
        "media-src, chrome-extension://abc, https://site.example/",
        "media-src, '', https://site.example/",
        "media-src, https://a.example:99999, https://site.example/",
        "media-src, https://a_<b>.example, https://site.example/",
        "media-src, https:opaque, https://site.example/",
        "media-src, <script>, https://site.example/",
        "media-src, https://a.example, about:blank",
    })
    void a_report_that_says_nothing_about_the_site_is_left_out(
            String directive, String blocked, String page) {
        assertThat(CspReport.of(directive, blocked, page, NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://site.example, /",
        "https://site.example/, /",
        "https://site.example/recherche?q=secret#x, /recherche",
        "https://site.example/pieces/alternateur-clio-3-019, /pieces/*",
        "https://site.example/commandes/0193a5a0-6f7e/retour, /commandes/*/retour",
        "https://site.example/a/b/c/d/e/f, /a/b/c/d",
        "https://site.example/%3Cscript%3E/Jean, /*/*",
    })
    void the_page_is_its_path_without_what_may_be_personal(String address, String page) {
        assertThat(CspReport.of("img-src", "inline", address, NOON).orElseThrow().page())
                .isEqualTo(page);
    }

    @Test
    void the_same_is_counted_and_the_latest_comes_first() {
        var reports = CspReports.NONE;
        for (var host : new String[] {"a", "b", "a"}) reports = reports.with(report(host, 0)).now();
        reports = reports.with(report("b", 60)).now();

        assertThat(reports.all()).extracting(CspReport::host).containsExactly(host("b"), host("a"));
        assertThat(reports.all()).extracting(CspReport::count).containsExactly(2L, 2L);
        assertThat(reports.all().getFirst().lastAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_flood_of_made_up_reports_does_not_push_out_what_is_met_again() {
        var reports = CspReports.NONE.with(report("real", 0)).now().with(report("real", 1)).now();
        for (var host : IntStream.range(0, 500).mapToObj(number -> "x" + number).toList())
            reports = reports.with(report(host, 10)).now();

        assertThat(reports.all()).hasSize(CspReports.MAX_REPORTS);
        assertThat(reports.find(report("real", 0).id())).isPresent();
        assertThat(reports.find(report("x499", 0).id())).isPresent();
    }

    @Test
    void reports_are_forgotten_after_thirty_days() {
        var reports = CspReports.NONE.with(report("old", 0)).now();
        var later = (int) Duration.ofDays(31).toSeconds();

        assertThat(reports.with(report("new", later)).now().all()).hasSize(1);
    }

    @Test
    void reports_about_a_host_are_removed_together() {
        var other = CspReport.of("media-src", host("a"), "https://site.example/", NOON);
        var reports = CspReports.NONE.with(report("a", 0)).now().with(other.orElseThrow()).now();

        assertThat(reports.without("media-src", host("a")).now().all()).isEmpty();
        assertThat(reports.without("img-src", host("a")).changed()).isFalse();
    }

    private static CspReport report(String name, int seconds) {
        return CspReport.of("media-src", host(name), PAGE, NOON.plusSeconds(seconds)).orElseThrow();
    }

    private static String host(String name) {
        return "https://" + name + ".example";
    }
}
