package fr.reemploi.adapters.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.OrderApiFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemApiTest {
    @Test
    void an_administrator_reads_each_figure_with_value_total_unit_and_warning() {
        var system = OrderApiFixture.administrator().get("/admin/system").has(200).json();

        assertThat(system.propertyNames())
                .containsExactlyInAnyOrder(
                        "at", "version", "cpu", "memory", "disk", "jvm", "store", "index",
                        "queues");
        for (var name : List.of("cpu", "memory", "disk", "jvm", "store", "index", "queues"))
            assertThat(system.path(name).propertyNames())
                    .containsExactlyInAnyOrder("value", "total", "unit", "warning");
        assertThat(system.path("cpu").path("unit").asString()).isEqualTo("percent");
        assertThat(system.path("cpu").path("total").asInt()).isEqualTo(100);
        assertThat(system.path("memory").path("unit").asString()).isEqualTo("bytes");
        assertThat(system.path("store").path("total").isNull()).isTrue();
        assertThat(system.path("index").path("unit").asString()).isEqualTo("count");
        assertThat(ApiTestClient.buyer().get("/admin/system").problem(403))
                .isEqualTo("role.required");
    }
}
