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

/// An e-mail message in RFC 5322 format: plain text, UTF-8, quoted-printable.
record EmlMessage(EmailMessage mail, String id, Instant date) {
    private static final String LINE = "\r\n";
    private static final int MAX_LINE_LENGTH = 76;
    private static final int MAX_WORD_BYTES = 42;
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
                quotedPrintable(mail.text()));
    }

    /// Removes line breaks, which would start another header.
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /// Encodes header text as encoded words (RFC 2047) unless it is plain ASCII.
    private static String encodedHeader(String text) {
        if (PLAIN.matcher(text).matches() && !text.contains("=?")) return text;
        var header = new StringBuilder();
        var word = new StringBuilder();
        text.codePoints()
                .forEach(codePoint -> {
                    var candidate = word + Character.toString(codePoint);
                    if (candidate.getBytes(StandardCharsets.UTF_8).length > MAX_WORD_BYTES) {
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

    private static String quotedPrintable(String text) {
        var quoted = new ByteArrayOutputStream();
        text.lines()
                .forEach(line ->
                        quoted.writeBytes(
                                (quotedPrintableLine(line) + LINE)
                                        .getBytes(StandardCharsets.US_ASCII)));
        return quoted.toString(StandardCharsets.US_ASCII);
    }

    private static String quotedPrintableLine(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var quoted = new StringBuilder();
        var length = 0;
        for (var i = 0; i < bytes.length; i++) {
            var encoded = quotedPrintableByte(bytes[i] & 0xff, i == bytes.length - 1);
            if (length + encoded.length() >= MAX_LINE_LENGTH) {
                quoted.append('=').append(LINE);
                length = 0;
            }
            quoted.append(encoded);
            length += encoded.length();
        }
        return quoted.toString();
    }

    /// A space at the end of a line is encoded, because transport may remove it.
    private static String quotedPrintableByte(int value, boolean last) {
        var plain = value >= 0x20 && value <= 0x7e && value != '=' && !(last && value == ' ');
        return plain ? String.valueOf((char) value) : String.format(Locale.ROOT, "=%02X", value);
    }
}
