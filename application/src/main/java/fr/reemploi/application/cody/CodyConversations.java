package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;

/// Store of conversations with Cody.
public interface CodyConversations {
    Optional<CodyConversation> find(CodyConversationId id);

    /// Stores the change.
    ///
    /// @return the conversation with its new version
    /// @throws StaleVersionException if the stored one is not at the version the change started
    ///   from
    CodyConversation save(Change<CodyConversation> change);

    /// A page of an account's conversations, the last used first.
    Page<CodyConversation> ofOwner(AccountId owner, int limit, Optional<String> cursor);

    long count(AccountId owner);

    /// Deletes a conversation; no change where there is none.
    void delete(CodyConversationId id);

    void deleteOfOwner(AccountId owner);

    /// Deletes conversations without an owner that expired at this instant or before.
    void deleteExpiredBefore(Instant instant);
}
