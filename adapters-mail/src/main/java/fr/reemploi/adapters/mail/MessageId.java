package fr.reemploi.adapters.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// What mail programs know a letter by. It follows from the letter's id: one that was sent again
/// after a doubtful failure is recognised as the same.
record MessageId(String id, String from) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_-]{1,120}");

    @Override
    public String toString() {
        return "<" + localPart() + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    private String localPart() {
        return PLAIN.matcher(id).matches()
                ? id
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
