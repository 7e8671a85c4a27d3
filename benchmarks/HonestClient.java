import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A client that behaves: asks for one page, search or probe after the other, five times a second, signs in every five
/// seconds, and waits up to five seconds for each.
class HonestClient implements Runnable {
    private static final String EMAIL = "honest@exemple.fr";
    private static final List<String> PATHS =
            List.of("/actuator/health/liveness", "/api/v1/listings?q=alternateur", "/", "/actuator/health/readiness", "/connexion");
    private static final int REQUESTS_PER_SIGN_IN = 25;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final String base;
    private final HttpRequest signIn;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
    private final Map<String, Integer> failures = new TreeMap<>();
    private List<Long> times = new ArrayList<>();
    private volatile boolean running = true;

    HonestClient(Api api) throws Exception {
        base = api.base();
        api.createAccount(EMAIL);
        signIn = api.signInRequest(EMAIL).timeout(LIMIT).build();
    }

    /// What the client saw since the last call: answers in milliseconds, sorted, and failures by kind.
    record Seen(List<Long> times, Map<String, Integer> failures) {
        long percentile(int percent) {
            return times.isEmpty() ? -1 : times.get(Math.min(times.size() - 1, times.size() * percent / 100));
        }

        int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    @Override
    public void run() {
        for (var i = 0; running; i++) {
            var path = PATHS.get(i % PATHS.size());
            if (i % REQUESTS_PER_SIGN_IN == 0) ask("sign-in", signIn);
            else ask(path, HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT).build());
            Attacks.sleep(200);
        }
    }

    private void ask(String name, HttpRequest request) {
        var begin = System.nanoTime();
        String outcome;
        try {
            outcome = Integer.toString(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            return;
        }
        record(name, outcome, (System.nanoTime() - begin) / 1_000_000);
    }

    private synchronized void record(String name, String outcome, long milliseconds) {
        if (outcome.equals("200") || outcome.equals("201")) times.add(milliseconds);
        else failures.merge(name.replaceAll("\\?.*", "") + " " + outcome, 1, Integer::sum);
    }

    synchronized Seen take() {
        times.sort(null);
        var seen = new Seen(List.copyOf(times), Map.copyOf(failures));
        times = new ArrayList<>();
        failures.clear();
        return seen;
    }

    void stop() {
        running = false;
    }
}
