package fr.reemploi.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.api.RateLimits.Kind;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

final class RateLimitsTest {
    @Test
    void the_seventh_import_within_a_minute_is_rejected() throws Exception {
        var filter = new RateLimitFilter(new RateLimits("on"));
        for (var i = 0; i < 6; i++)
            assertThat(answer(filter, "10.0.0.1").getStatus()).isEqualTo(200);

        var refused = answer(filter, "10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"rate.limited\"");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(answer(filter, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    @Test
    void addresses_of_one_ipv6_network_share_a_limit() throws Exception {
        var filter = new RateLimitFilter(new RateLimits("on"));
        for (var i = 0; i < 6; i++) answer(filter, "2001:db8:0:1:0:0:0:" + i);
        assertThat(answer(filter, "2001:db8:0:1::ff").getStatus()).isEqualTo(429);
        assertThat(answer(filter, "2001:db8:0:2::1").getStatus()).isEqualTo(200);
    }

    @Test
    void the_networks_of_one_ipv6_site_share_eight_times_the_limit() throws Exception {
        var filter = new RateLimitFilter(new RateLimits("on"));
        var passed = 0;
        for (var i = 0; i < 100; i++)
            passed += answer(filter, "2001:db8:7:" + i + "::1").getStatus() == 200 ? 1 : 0;
        assertThat(passed).isEqualTo(48);
        assertThat(answer(filter, "2001:db8:8:1::1").getStatus()).isEqualTo(200);
    }

    @Test
    void limits_can_be_disabled_for_load_tests() {
        var limits = new RateLimits("off");
        IntStream.range(0, 5_000).forEach(_ -> limits.count(Kind.IMPORT, "10.0.0.1"));
        assertThat(limits.isEnabled()).isFalse();
    }

    @Test
    void requests_are_classified_by_method_and_path() {
        assertThat(RateLimitFilter.kind("GET", "/api/v1/listings")).isEqualTo(Kind.READ);
        assertThat(RateLimitFilter.kind("POST", "/api/v1/listings")).isEqualTo(Kind.WRITE);
        assertThat(RateLimitFilter.kind("POST", "/api/v1/imports")).isEqualTo(Kind.IMPORT);
        assertThat(RateLimitFilter.kind("POST", "/api/v1/sessions/refresh")).isEqualTo(Kind.WRITE);
        assertThat(RateLimitFilter.kind("POST", "/mcp")).isEqualTo(Kind.WRITE);
    }

    private static MockHttpServletResponse answer(RateLimitFilter filter, String address)
            throws jakarta.servlet.ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/api/v1/imports");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
