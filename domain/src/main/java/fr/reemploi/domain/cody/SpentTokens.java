package fr.reemploi.domain.cody;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The tokens of a chat model that someone has used on a day. It does not say who: its id follows
/// from that.
///
/// @param endsAt the end of the day
public record SpentTokens(UUID id, Version version, Instant endsAt, long tokens) {
    /// Nothing used yet.
    ///
    /// @param spender an account, a network, or all of the site
    public static SpentTokens none(String spender, Instant endsAt) {
        return new SpentTokens(id(spender, endsAt), Version.NEW, endsAt, 0);
    }

    public static UUID id(String spender, Instant endsAt) {
        return UUID.nameUUIDFromBytes((spender + " " + endsAt).getBytes(StandardCharsets.UTF_8));
    }

    public Change<SpentTokens> spend(long more) {
        return Change.of(new SpentTokens(id, version, endsAt, tokens + more));
    }

    public SpentTokens withNextVersion() {
        return new SpentTokens(id, version.next(), endsAt, tokens);
    }
}
