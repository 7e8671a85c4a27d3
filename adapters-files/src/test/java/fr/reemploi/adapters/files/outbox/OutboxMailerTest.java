package fr.reemploi.adapters.files.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.notification.MailerContract;
import fr.reemploi.application.shared.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxMailerTest extends MailerContract {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path folder;
    private Instant now = NOON;
    private Mailer mailer;

    @Override
    protected Mailer mailer() {
        if (mailer == null) mailer = restarted();
        now = now.plusMillis(1);
        return mailer;
    }

    @Override
    protected List<EmailMessage> delivered() {
        return files().stream().map(OutboxMailerTest::read).toList();
    }

    @Test
    void a_message_is_a_file_named_by_time_and_id() {
        mailer().send(new EmailMessage("reset-42", "marie@example.fr", "Bonjour", "Un.\n"));
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("20260601T120000001Z-reset-42.eml");
    }

    @Test
    void a_message_sent_before_a_restart_is_not_sent_again() {
        mailer().send(new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n"));
        now = NOON.plusSeconds(60);
        restarted().send(new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void no_text_adds_a_header() throws IOException {
        mailer().send(
                        new EmailMessage(
                                "1",
                                "marie@example.fr\r\nBcc: all@example.fr",
                                "Bonjour\r\nBcc: all@example.fr\n\nText",
                                "Un.\n.\nBcc: x\n"));
        var message = Files.readString(files().getFirst());
        var headers = message.substring(0, message.indexOf("\r\n\r\n"));
        assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(headers.lines()).hasSize(8);
    }

    @Test
    void every_line_is_short_and_plain() throws IOException {
        mailer().send(
                        new EmailMessage(
                                "1",
                                "marie@example.fr",
                                "é€🚗".repeat(60),
                                "é€🚗=".repeat(200) + "\n" + "a".repeat(500) + " \n"));
        var message = Files.readString(files().getFirst(), StandardCharsets.US_ASCII);
        assertThat(message.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(78).matches("[\\x20-\\x7e]*"));
        assertThat(delivered().getFirst().subject()).isEqualTo("é€🚗".repeat(60));
        assertThat(delivered().getFirst().text())
                .isEqualTo("é€🚗=".repeat(200) + "\n" + "a".repeat(500) + " \n");
    }

    @Test
    void the_date_is_that_of_rfc_5322() throws IOException {
        mailer().send(new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n"));
        assertThat(Files.readString(files().getFirst()))
                .contains("\r\nDate: Mon, 1 Jun 2026 12:00:00 +0000\r\n");
    }

    @Test
    void a_folder_that_cannot_be_written_is_reported_as_unavailable() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "a file stands where the folder should");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> mailer().send(new EmailMessage("1", "a@example.fr", "A", "B")))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("mail.unavailable"));
    }

    private Mailer restarted() {
        return new OutboxMailer(folder, () -> now);
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmailMessage read(Path file) {
        try {
            var parts = Files.readString(file).split("\r\n\r\n", 2);
            var headers =
                    parts[0].replace("\r\n ", " ")
                            .lines()
                            .map(line -> line.split(": ", 2))
                            .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            var id = headers.get("Message-ID").replaceAll("[<>]|@.*", "");
            return new EmailMessage(
                    id, headers.get("To"), words(headers.get("Subject")), unquoted(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String header) {
        return Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?= ?")
                .matcher(header)
                .replaceAll(word ->
                        new String(
                                Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8));
    }

    private static String unquoted(String body) {
        var bytes = new java.io.ByteArrayOutputStream();
        var text = body.replace("=\r\n", "").replace("\r\n", "\n");
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
