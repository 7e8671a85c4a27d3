package fr.reemploi.adapters.ai.rules;

import fr.reemploi.adapters.ai.rules.IntentRecognizer.RecognizedMessage;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;

/// Answers that need no tool, or whose tool is not offered to the caller.
final class ConversationTexts {
    private static final String UNKNOWN = "answer.unknown";

    private final RuleTexts texts;
    private final boolean seller;
    private final boolean administrator;

    ConversationTexts(Language language, boolean seller, boolean administrator) {
        this.texts = new RuleTexts(language);
        this.seller = seller;
        this.administrator = administrator;
    }

    /// @param tool the one that would answer, and is not offered
    String of(RecognizedMessage message, Optional<String> tool) {
        if (tool.isPresent()) return texts.of(notOffered(message.intent()));
        var key = "answer." + EnumNames.of(message.intent());
        return texts.of(texts.has(key) ? key : UNKNOWN);
    }

    boolean isUnknown(String answer) {
        return answer.equals(texts.of(UNKNOWN));
    }

    private String notOffered(Intent intent) {
        return switch (intent) {
            case LIST_ORDERS, SHOW_ORDER -> "needs.account";
            case SELLER_FIGURES, DRAFT_LISTING, CHANGE_PRICE, WITHDRAW_LISTING ->
                    seller ? "answer.unknown" : "needs.seller";
            case SYSTEM_STATE, EXPLAIN_ERROR, RECENT_FAILURES, SERVICES_DOWN ->
                    administrator ? "answer.administration" : "needs.administrator";
            default -> UNKNOWN;
        };
    }
}
