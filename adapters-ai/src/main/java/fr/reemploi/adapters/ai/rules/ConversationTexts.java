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

    ConversationTexts(Language language, boolean seller) {
        this.texts = new RuleTexts(language);
        this.seller = seller;
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
                    seller ? UNKNOWN : "needs.seller";
            case SYSTEM_STATE, RECENT_FAILURES, SERVICES_DOWN -> "needs.administrator";
            default -> UNKNOWN;
        };
    }
}
