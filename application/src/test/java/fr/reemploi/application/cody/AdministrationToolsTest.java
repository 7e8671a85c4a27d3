package fr.reemploi.application.cody;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.outbox.FailingJobs;
import fr.reemploi.application.outbox.FailingJobs.FailingJob;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.system.ServiceStates;
import fr.reemploi.application.system.ServiceStates.ServiceState;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the tools for operators return.
class AdministrationToolsTest {
    private final InMemoryApplication application =
            new InMemoryApplication(
                    Ports.IN_MEMORY
                            .with(
                                    ServiceStates.class,
                                    _ ->
                                            () ->
                                                    List.of(
                                                            new ServiceState(
                                                                    "stripe",
                                                                    Optional.of("status 503"),
                                                                    Optional.of(NOON)),
                                                            new ServiceState(
                                                                    "boxtal",
                                                                    Optional.empty(),
                                                                    Optional.empty())))
                            .with(
                                    FailingJobs.class,
                                    _ -> () -> List.of(new FailingJob("webhook-polling", 7))));
    private final CodyCaller administrator = administrator();
    private final CodyCaller visitor =
            new CodyCaller(Optional.empty(), ClientAddress.of("192.0.2.1"), Language.FR);

    @Test
    void an_error_code_is_explained_in_the_words_of_the_site_to_anybody() {
        var data = call(visitor, ExplainErrorTool.NAME, Map.of("code", "listing.unavailable"));

        assertThat(data.get("known")).isEqualTo(true);
        assertThat(String.valueOf(data.get("meaning"))).isNotBlank().doesNotContain("{0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"listing.nonsense", "mail.subject", "cody.tool.search-parts", "../x"})
    void what_is_no_error_code_is_not_known(String code) {
        var data = call(visitor, ExplainErrorTool.NAME, Map.of("code", code));

        assertThat(data.get("known")).isEqualTo(false);
        assertThat(data).doesNotContainKey("meaning");
    }

    @Test
    void of_a_request_id_nothing_is_made_up() {
        var data = call(administrator, ExplainErrorTool.NAME, Map.of("requestId", "2n249f8o1x"));

        assertThat(data).containsEntry("known", false).containsEntry("mayReadLog", true);
    }

    @Test
    void jobs_that_keep_failing_are_named() {
        var data = call(administrator, RecentFailuresTool.NAME, Map.of());

        assertThat(data)
                .containsEntry("parked", List.of())
                .containsEntry("retried", List.of())
                .containsEntry("jobs", List.of(Map.of("job", "webhook-polling", "failures", 7L)));
    }

    @Test
    void services_are_told_apart_by_whether_they_answer() {
        var data = call(administrator, ServicesDownTool.NAME, Map.of());

        assertThat(data).containsEntry("up", List.of("boxtal"));
        assertThat(data.get("down").toString()).contains("stripe", "status 503", NOON.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {RecentFailuresTool.NAME, ServicesDownTool.NAME})
    void failures_of_the_server_are_for_administrators_only(String tool) {
        var result = application.toolbox.call(visitor, ToolCall.of(tool, Map.of()));

        assertThat(result.errorCode()).contains("cody.tool-unknown");
    }

    private Map<String, Object> call(
            CodyCaller caller, String tool, Map<String, Object> arguments) {
        return application.toolbox.call(caller, ToolCall.of(tool, arguments)).data();
    }

    private static CodyCaller administrator() {
        var account = anAccountId();
        var actor = new Actor(account, Set.of(Role.ADMIN), aSession(account).id());
        return new CodyCaller(Optional.of(actor), ClientAddress.of("192.0.2.2"), Language.FR);
    }
}
