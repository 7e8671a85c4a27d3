package fr.reemploi.application.lookup;

import fr.reemploi.application.shared.Actor;
import java.util.List;
import java.util.Optional;

/// Client of the plate look-up, for rate limiting: an account, or the network of an anonymous
/// client. Each may look up a limited number of plates per day, so that the register cannot be
/// scraped.
public record ClientKey(String name) {
    public static ClientKey of(Optional<Actor> actor, String address) {
        return new ClientKey(
                actor.map(user -> user.account().toString()).orElseGet(() -> network(address)));
    }

    /// A household or company usually has a whole /64 of IPv6 addresses.
    public static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
