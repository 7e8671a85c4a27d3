package fr.reemploi.adapters.security;

import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.SecondFactors;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Secrets;
import java.security.SecureRandom;

/// Entry point of the security adapter: one method per port. The returned objects are thread-safe.
public final class SecurityAdapter {
    private final PasswordHashing passwords;
    private final AccessTokens accessTokens;
    private final SecondFactors secondFactors;
    private final Secrets secrets;
    private final Ids ids;

    public SecurityAdapter(SecuritySettings settings) {
        var random = new SecureRandom();
        var files = new PrivateFolder(settings.keyFolder());
        passwords = new ArgonPasswords(new HashingThrottle());
        accessTokens = new JwtAccessTokens(new SigningKeys(files), settings.clock());
        secondFactors = new TotpSecondFactors(random);
        secrets = new SealedSecrets(SecretKeys.of(settings.secretKey(), files, random), random);
        ids = new TimeOrderedIds(random, settings.clock());
    }

    public PasswordHashing passwords() {
        return passwords;
    }

    public AccessTokens accessTokens() {
        return accessTokens;
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Ids ids() {
        return ids;
    }
}
