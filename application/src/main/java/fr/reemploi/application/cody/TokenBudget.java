package fr.reemploi.application.cody;

import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.geo.FrenchCalendar;
import java.time.Instant;
import java.util.List;

/// How much of a chat model may be used a day, in French time: by an account, or by a network
/// without one; and by all together, of which those without an account may use half.
///
/// What is used is counted after each reply. Answers that are made at the same time may exceed the
/// budget by one reply each.
@UseCase
public final class TokenBudget {
    private static final String SITE = "site";
    private static final String VISITORS = "visitors";

    private final SpentTokensStore spent;
    private final ChatModels models;
    private final BusinessClock clock;

    public TokenBudget(SpentTokensStore spent, ChatModels models, BusinessClock clock) {
        this.spent = spent;
        this.models = models;
        this.clock = clock;
    }

    /// The caller's own budget of today.
    public Budget of(CodyCaller caller) {
        var day = endOfDay();
        var own = new Share(spender(caller), models.dailyTokens().person());
        return new Budget(Math.min(used(own, day), own.total()), own.total(), day);
    }

    /// Whether a model may be asked for the caller.
    boolean isLeft(CodyCaller caller) {
        var day = endOfDay();
        return shares(caller).stream().allMatch(share -> used(share, day) < share.total());
    }

    /// Counts what was used for the caller.
    void spend(CodyCaller caller, long tokens) {
        if (tokens <= 0) return;
        var day = endOfDay();
        for (var share : shares(caller))
            OptimisticUpdate.of(() -> today(share, day), today -> today.spend(tokens), spent::save);
    }

    private List<Share> shares(CodyCaller caller) {
        var tokens = models.dailyTokens();
        var own = new Share(spender(caller), tokens.person());
        var site = new Share(SITE, tokens.site());
        return caller.account().isPresent()
                ? List.of(own, site)
                : List.of(own, new Share(VISITORS, tokens.site() / 2), site);
    }

    private static String spender(CodyCaller caller) {
        return caller.account()
                .map(account -> "account " + account)
                .orElseGet(() -> "network " + caller.address().network());
    }

    private long used(Share share, Instant day) {
        return today(share, day).tokens();
    }

    private SpentTokens today(Share share, Instant day) {
        return spent.find(SpentTokens.id(share.spender(), day))
                .orElseGet(() -> SpentTokens.none(share.spender(), day));
    }

    private Instant endOfDay() {
        var zone = FrenchCalendar.METROPOLITAN.zone();
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /// What someone may use.
    private record Share(String spender, long total) {}

    /// What may be used of a model.
    ///
    /// @param used tokens, at most `total`
    /// @param resetsAt when all of it may be used again
    public record Budget(long used, long total, Instant resetsAt) {}
}
