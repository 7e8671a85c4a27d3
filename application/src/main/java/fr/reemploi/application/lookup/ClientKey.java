package fr.reemploi.application.lookup;

import fr.reemploi.application.shared.Actor;
import java.util.List;
import java.util.Optional;

/// Who asks a register: an account, or the network of somebody unknown. Each may ask for so many
/// plates a day, so that nobody reads the register through.
public record ClientKey(String name) {
    public static ClientKey of(Optional<Actor> actor, String address) {
        return new ClientKey(
                actor.map(user -> user.account().toString()).orElseGet(() -> network(address)));
    }

    /// One household or firm has a whole /64 of IPv6 addresses.
    public static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
