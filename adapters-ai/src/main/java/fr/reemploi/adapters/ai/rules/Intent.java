package fr.reemploi.adapters.ai.rules;

/// What a message asks for.
public enum Intent {
    SEARCH_PARTS,
    SHOW_LISTING,
    CHECK_FITMENT,
    LIST_ORDERS,
    SHOW_ORDER,
    SELLER_FIGURES,
    SUGGEST_PRICE,
    DRAFT_LISTING,
    CHANGE_PRICE,
    WITHDRAW_LISTING,
    FAQ,
    SYSTEM_STATE,
    EXPLAIN_ERROR,
    RECENT_FAILURES,
    SERVICES_DOWN,
    GREETING,
    THANKS,
    HELP,
    UNKNOWN
}
