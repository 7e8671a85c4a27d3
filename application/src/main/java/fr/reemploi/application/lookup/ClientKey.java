package fr.reemploi.application.lookup;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import java.util.Optional;

/// Client of the plate look-up, for rate limiting: an account, or the network of an anonymous
/// client. Each may look up a limited number of plates per day, so that the register cannot be
/// scraped.
public record ClientKey(String name) {
    public static ClientKey of(Optional<Actor> actor, ClientAddress address) {
        return new ClientKey(
                actor.map(user -> user.account().toString()).orElseGet(address::network));
    }
}
