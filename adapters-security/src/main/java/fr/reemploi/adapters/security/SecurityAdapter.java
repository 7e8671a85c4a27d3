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

    /// @throws fr.reemploi.application.shared.StartupException if a key is lost or damaged
    public SecurityAdapter(SecuritySettings settings) {
        var random = new SecureRandom();
        var files = new PrivateFolder(settings.keyFolder());
        var manifest = KeyManifest.read(settings.manifest());
        var secretKeys = SecretKeys.of(settings, files, manifest, random);
        var signingKeys = SigningKeys.open(files, manifest, settings.clock().instant());
        passwords = new ArgonPasswords(new HashingThrottle());
        accessTokens = new JwtAccessTokens(signingKeys, settings.clock());
        secondFactors = new TotpSecondFactors(random);
        secrets = new SealedSecrets(secretKeys, random);
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
