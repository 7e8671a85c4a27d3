package fr.reemploi.adapters.files.outbox;

import fr.reemploi.application.notification.EmailMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/// A letter as RFC 5322 has it: plain text, UTF-8, quoted-printable.
record EmlMessage(EmailMessage mail, String id, Instant date) {
    private static final String LINE = "\r\n";
    private static final int LONGEST_LINE = 76;
    private static final int BYTES_A_WORD = 42;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{0,60}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        return String.join(
                LINE,
                "From: " + encodedHeader("Réemploi") + " <reemploi@localhost>",
                "To: " + oneLine(mail.to()),
                "Subject: " + encodedHeader(oneLine(mail.subject())),
                "Date: " + DATE.format(date),
                "Message-ID: <" + id + "@reemploi.localhost>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                quoted(mail.text()));
    }

    /// A line break in a header would begin another header.
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /// A header's text, as encoded words (RFC 2047) where it is not plain.
    private static String encodedHeader(String text) {
        if (PLAIN.matcher(text).matches() && !text.contains("=?")) return text;
        var header = new StringBuilder();
        var word = new StringBuilder();
        text.codePoints()
                .forEach(codePoint -> {
                    var candidate = word + Character.toString(codePoint);
                    if (candidate.getBytes(StandardCharsets.UTF_8).length > BYTES_A_WORD) {
                        header.append(encodedWord(word)).append(LINE).append(' ');
                        word.setLength(0);
                    }
                    word.appendCodePoint(codePoint);
                });
        return header.append(encodedWord(word)).toString();
    }

    private static String encodedWord(CharSequence word) {
        var bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }

    private static String quoted(String text) {
        var quoted = new ByteArrayOutputStream();
        text.lines()
                .forEach(line ->
                        quoted.writeBytes(
                                (quotedLine(line) + LINE).getBytes(StandardCharsets.US_ASCII)));
        return quoted.toString(StandardCharsets.US_ASCII);
    }

    private static String quotedLine(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var quoted = new StringBuilder();
        var length = 0;
        for (var i = 0; i < bytes.length; i++) {
            var sign = quotedByte(bytes[i] & 0xff, i == bytes.length - 1);
            if (length + sign.length() >= LONGEST_LINE) {
                quoted.append('=').append(LINE);
                length = 0;
            }
            quoted.append(sign);
            length += sign.length();
        }
        return quoted.toString();
    }

    /// A blank at the end of a line gets lost on the way unless it is quoted.
    private static String quotedByte(int value, boolean last) {
        var plain = value >= 0x20 && value <= 0x7e && value != '=' && !(last && value == ' ');
        return plain ? String.valueOf((char) value) : String.format(Locale.ROOT, "=%02X", value);
    }
}
