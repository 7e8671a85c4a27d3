package fr.reemploi.adapters.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// `Message-ID` of an e-mail, derived from the id of the message. A message that is sent again
/// after an unclear failure has the same id, so mail programs can detect the duplicate.
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
