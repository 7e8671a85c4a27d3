package fr.reemploi.application.cody;

import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;

/// Who talks to Cody. Tools act with the rights of the actor; without one, as a visitor.
///
/// @param language of the answers
public record CodyCaller(Optional<Actor> actor, ClientAddress address, Language language) {
    public Optional<AccountId> account() {
        return actor.map(Actor::account);
    }

    ClientKey clientKey() {
        return ClientKey.of(actor, address);
    }
}
