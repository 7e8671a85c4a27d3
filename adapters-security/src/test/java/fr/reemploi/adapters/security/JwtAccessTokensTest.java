package fr.reemploi.adapters.security;

import static fr.reemploi.application.session.AccessTokens.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.session.AccessTokensContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtAccessTokensTest extends AccessTokensContract {
    @TempDir private Path folder;
    private AccessTokens tokens;

    @Override
    protected AccessTokens tokens() {
        if (tokens == null) tokens = newInstance();
        return tokens;
    }

    @Test
    void anyone_can_verify_a_token_with_the_published_keys() throws Exception {
        var token = SignedJWT.parse(tokens().issue(BEARER, NOON));
        var key =
                (ECKey)
                        JWKSet.parse(tokens().publicKeys())
                                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().toJSONObject())
                .containsEntry("iss", "reemploi")
                .containsEntry("sub", BEARER.account().toString())
                .containsEntry("sid", BEARER.session().toString())
                .containsEntry("iat", NOON.getEpochSecond())
                .containsEntry("exp", NOON.plus(LIFETIME).getEpochSecond())
                .hasSize(5);
    }

    @Test
    void a_token_without_a_signature_is_rejected() {
        assertThat(tokens().verify(new PlainJWT(claims().build()).serialize(), NOON)).isEmpty();
        var signed = tokens().issue(BEARER, NOON);
        var none = "{\"alg\":\"none\",\"kid\":\"" + keyId() + "\"}";
        var header =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(none.getBytes(StandardCharsets.UTF_8));
        var rest = signed.substring(signed.indexOf('.'));
        assertThat(tokens().verify(header + rest, NOON)).isEmpty();
        assertThat(tokens().verify(header + rest.substring(0, rest.lastIndexOf('.') + 1), NOON))
                .isEmpty();
        assertThat(tokens().verify(signed.substring(0, signed.lastIndexOf('.') + 1), NOON))
                .isEmpty();
    }

    @Test
    void a_public_key_used_as_a_shared_secret_is_rejected() throws Exception {
        tokens().issue(BEARER, NOON);
        var key = JWKSet.parse(tokens().publicKeys()).getKeys().getFirst().toECKey();
        for (var secret :
                List.of(
                        key.toJSONString().getBytes(StandardCharsets.UTF_8),
                        key.toECPublicKey().getEncoded())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
            assertThat(
                            tokens().verify(
                                            signed(header, claims().build(), new MACSigner(secret)),
                                            NOON))
                    .isEmpty();
        }
    }

    @Test
    void a_foreign_key_with_a_known_key_id_is_rejected() throws Exception {
        tokens().issue(BEARER, NOON);
        var stranger = new ECKeyGenerator(Curve.P_256).keyID("stranger").generate();
        for (var id : List.of(keyId(), "stranger", "")) {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(id)
                            .jwk(stranger.toPublicJWK())
                            .build();
            assertThat(
                            tokens().verify(
                                            signed(
                                                    header,
                                                    claims().build(),
                                                    new ECDSASigner(stranger)),
                                            NOON))
                    .isEmpty();
        }
        var nameless = new JWSHeader.Builder(JWSAlgorithm.ES256).build();
        assertThat(
                        tokens().verify(
                                        signed(
                                                nameless,
                                                claims().build(),
                                                new ECDSASigner(stranger)),
                                        NOON))
                .isEmpty();
    }

    @Test
    void a_token_with_other_claims_signed_with_a_valid_key_is_rejected() throws Exception {
        tokens().issue(BEARER, NOON);
        assertThat(tokens().verify(signedWithCurrentKey(claims().build()), NOON)).contains(BEARER);
        for (var claims :
                List.of(
                        claims().issuer("another").build(),
                        claims().issuer(null).build(),
                        claims().expirationTime(null).build(),
                        claims().subject(null).build(),
                        claims().subject("marie").build(),
                        claims().claim("sid", null).build(),
                        claims().claim("sid", 7).build(),
                        claims().claim("sid", "1-1").build()))
            assertThat(tokens().verify(signedWithCurrentKey(claims), NOON))
                    .as(claims.toString())
                    .isEmpty();
    }

    @Test
    void a_token_outlives_the_rotation_of_keys() {
        var first = tokens().issue(BEARER, NOON);
        var firstKey = keyId();
        var almost = NOON.plus(Duration.ofDays(90)).minusMillis(1);
        assertThat(keyOf(tokens().issue(BEARER, almost))).isEqualTo(firstKey);
        var late = tokens().issue(BEARER, almost);
        var afterwards = NOON.plus(Duration.ofDays(90));
        var second = tokens().issue(BEARER, afterwards);
        assertThat(keyOf(second)).isNotEqualTo(firstKey);
        assertThat(tokens().verify(late, afterwards)).contains(BEARER);
        assertThat(tokens().verify(first, afterwards)).isEmpty();
    }

    @Test
    void keys_out_of_use_are_deleted() throws IOException {
        tokens().issue(BEARER, NOON);
        tokens().issue(BEARER, NOON.plus(Duration.ofDays(90)));
        assertThat(keyFiles()).hasSize(2);
        tokens().issue(BEARER, NOON.plus(Duration.ofDays(180)));
        assertThat(keyFiles()).hasSize(2);
    }

    @Test
    void two_processes_read_each_others_keys() {
        var first = newInstance();
        var second = newInstance();
        var firstToken = first.issue(BEARER, NOON);
        assertThat(second.verify(firstToken, NOON)).contains(BEARER);
        var secondToken = second.issue(BEARER, NOON);
        assertThat(keyOf(secondToken)).isEqualTo(keyOf(firstToken));
        var afterwards = NOON.plus(Duration.ofDays(91));
        assertThat(second.verify(first.issue(BEARER, afterwards), afterwards)).contains(BEARER);
    }

    @Test
    void forged_key_ids_do_not_cause_repeated_disk_reads() throws Exception {
        tokens().issue(BEARER, NOON);
        var foreignToken = newInstance().issue(BEARER, NOON.plus(Duration.ofDays(90)));
        var justAfter = NOON.plusMillis(999);
        assertThat(tokens().verify(foreignToken, justAfter)).isEmpty();
        assertThat(tokens().verify(foreignToken, NOON.plusSeconds(1))).contains(BEARER);
    }

    @Test
    void a_damaged_key_file_is_ignored() throws IOException {
        Files.writeString(folder.resolve("broken.jwk"), "{\"kty\":\"EC\"");
        assertThat(tokens().verify(tokens().issue(BEARER, NOON), NOON)).contains(BEARER);
        assertThat(tokens().publicKeys()).doesNotContain("broken");
    }

    @Test
    void only_the_owner_reads_the_key_files() throws IOException {
        tokens().issue(BEARER, NOON);
        for (var file : keyFiles())
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
    }

    @Test
    void the_cache_of_verified_tokens_is_bounded() {
        var cache = new VerifiedTokens();
        var verified = new VerifiedTokens.Verified(BEARER, NOON);
        cache.put("used often", verified);
        for (var i = 0; i < 9_000; i++) cache.put("token " + i, verified);
        assertThat(cache.size()).isEqualTo(9_001);
        for (var i = 0; i < 100; i++) assertThat(cache.get("used often")).contains(verified);
        for (var i = 9_000; i < 30_000; i++) cache.put("token " + i, verified);
        assertThat(cache.size()).isEqualTo(10_000);
        assertThat(cache.get("used often")).contains(verified);
    }

    private AccessTokens newInstance() {
        return new JwtAccessTokens(
                new SigningKeys(new PrivateFolder(folder)), InstantSource.fixed(NOON));
    }

    private List<Path> keyFiles() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private String keyId() {
        return keyOf(tokens().issue(BEARER, NOON));
    }

    private static String keyOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("reemploi")
                .subject(BEARER.account().toString())
                .claim("sid", BEARER.session().toString())
                .expirationTime(Date.from(NOON.plusSeconds(60)));
    }

    private String signedWithCurrentKey(JWTClaimsSet claims) throws Exception {
        var key = ECKey.parse(Files.readString(keyFiles().getFirst()));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        return signed(header, claims, new ECDSASigner(key));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
            throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
