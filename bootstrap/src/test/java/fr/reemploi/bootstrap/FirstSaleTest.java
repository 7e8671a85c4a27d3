package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.EmailAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the sale of the documentation.
@Tag("server")
class FirstSaleTest {
    private static final String EMAIL = "chef@exemple.fr";

    @TempDir Path folder;

    @Test
    void two_parts_are_sold_one_is_paid_out_and_the_other_returned() throws Exception {
        try (var server = new RunningServer(folder.resolve("data"), true)) {
            var form =
                    Form.ofJson(
                            Map.of(
                                    "email",
                                    EMAIL,
                                    "password",
                                    ApiClient.PASSWORD,
                                    "displayName",
                                    "Chef"));
            server.get(CreateFirstAdministrator.class)
                    .createOrPromote(new EmailAddress(EMAIL), form);
            var output = folder.resolve("first-sale.log");
            var script = Path.of("../docs/examples/first-sale.sh").toAbsolutePath().normalize();
            var process =
                    new ProcessBuilder("sh", script.toString(), server.address())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            process.environment().put("ADMIN_EMAIL", EMAIL);
            process.environment().put("ADMIN_PASSWORD", ApiClient.PASSWORD);
            var run = process.start();

            assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).as(Files.readString(output)).isZero();
            assertThat(Files.readString(output)).contains("paid-out", "refunded", "Terminé.");
        }
    }
}
