package fr.reemploi.application.cody;

import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.shared.DomainEvent;

/// Event handler: deletes the conversations and proposals of an erased account.
@UseCase
public final class DeleteCodyConversations implements EventHandler {
    private final CodyConversations conversations;
    private final Proposals proposals;

    public DeleteCodyConversations(CodyConversations conversations, Proposals proposals) {
        this.conversations = conversations;
        this.proposals = proposals;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountErased;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof AccountErased(var account, _)) {
            conversations.deleteOfOwner(account);
            proposals.deleteOfOwner(account);
        }
    }
}
