package fr.reemploi.adapters.lookups.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.lookups.LookupsFixture;
import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.application.radio.StreamProbe.ProbedStream;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpStreamProbeTest {
    private final MockWebServer station = new MockWebServer();
    private final MockWebServer edge = new MockWebServer();
    private final StreamProbe probe =
            LookupsFixture.adapter(LookupsFixture.settings()).streamProbe();

    @BeforeEach
    void start() throws IOException {
        station.start();
        edge.start();
    }

    @AfterEach
    void stop() {
        station.close();
        edge.close();
    }

    @Test
    void a_stream_that_answers_is_reachable() throws Exception {
        station.enqueue(new MockResponse.Builder().code(200).build());

        assertThat(probe.probe(stream())).isEqualTo(new ProbedStream(true, Set.of()));
        assertThat(station.takeRequest().getMethod()).isEqualTo("HEAD");
    }

    @Test
    void redirects_are_followed_and_their_origins_named() {
        station.enqueue(redirect("/other"));
        station.enqueue(redirect(edge.url("/live").toString()));
        edge.enqueue(new MockResponse.Builder().code(200).build());

        assertThat(probe.probe(stream()))
                .isEqualTo(new ProbedStream(true, Set.of("http://localhost:" + edge.getPort())));
    }

    @Test
    void an_address_that_may_not_be_called_is_not_named() {
        station.enqueue(redirect("http://10.0.0.1/live"));

        assertThat(probe.probe(stream())).isEqualTo(new ProbedStream(false, Set.of()));
    }

    @Test
    void a_stream_that_redirects_in_a_circle_is_unreachable() {
        for (var i = 0; i < 9; i++) station.enqueue(redirect("/live"));

        assertThat(probe.probe(stream())).isEqualTo(new ProbedStream(false, Set.of()));
        assertThat(station.getRequestCount()).isEqualTo(5);
    }

    @Test
    void a_server_that_knows_no_HEAD_is_there_and_one_without_the_stream_is_not() {
        station.enqueue(new MockResponse.Builder().code(405).build());
        assertThat(probe.probe(stream()).reachable()).isTrue();
        station.enqueue(new MockResponse.Builder().code(404).build());
        assertThat(probe.probe(stream()).reachable()).isFalse();
    }

    private URI stream() {
        return URI.create("http://localhost:" + station.getPort() + "/live");
    }

    private static MockResponse redirect(String location) {
        return new MockResponse.Builder().code(302).addHeader("Location", location).build();
    }
}
