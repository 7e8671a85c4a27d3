package fr.reemploi.application.throttle;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.throttle.CredentialAttempts.Kind;
import fr.reemploi.application.throttle.Throttle.Limit;
import java.util.Optional;

/// Receives failed and limited attempts. It must be quick, bounded and throw nothing: attackers
/// decide how often it is called.
public interface AttemptListener {
    AttemptListener NONE =
            new AttemptListener() {
                @Override
                public void failed(Kind kind, String account, ClientAddress from) {}

                @Override
                public void limited(Limit limit, Optional<ClientAddress> from) {}
            };

    /// A wrong password or code.
    ///
    /// @param account as passed to [CredentialAttempts#verify]
    void failed(Kind kind, String account, ClientAddress from);

    /// An attempt beyond a limit.
    ///
    /// @param from present when the limit counts by address
    void limited(Limit limit, Optional<ClientAddress> from);
}
