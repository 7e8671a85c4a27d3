package fr.reemploi.adapters.cloudinary;

import com.cloudinary.SignatureAlgorithm;
import com.cloudinary.Util;
import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Signs requests and verifies responses.
record CloudinarySigner(String secret, SignatureAlgorithm algorithm) {
    /// Parameters that are sent but not signed.
    private static final Set<String> UNSIGNED =
            Set.of("file", "cloud_name", "resource_type", "api_key", "signature");

    private static final int ESCAPED = 2;
    private static final int PLAIN = 1;
    private static final int SHA1_LETTERS = 40;

    static CloudinarySigner of(Account account) {
        return new CloudinarySigner(
                account.apiSecret(),
                account.sha256() ? SignatureAlgorithm.SHA256 : SignatureAlgorithm.SHA1);
    }

    String sign(Map<String, String> parameters) {
        var signed = new TreeMap<String, Object>(parameters);
        signed.keySet().removeAll(UNSIGNED);
        signed.values().removeIf(value -> value.toString().isEmpty());
        return Util.produceSignature(signed, secret, algorithm, ESCAPED);
    }

    /// Verifies the signature of a response. The length of the signature determines the algorithm,
    /// since a response may use another one than the request.
    boolean verify(String publicId, long version, String signature) {
        var responseAlgorithm =
                signature.length() == SHA1_LETTERS
                        ? SignatureAlgorithm.SHA1
                        : SignatureAlgorithm.SHA256;
        var parameters =
                new TreeMap<String, Object>(
                        Map.of("public_id", publicId, "version", Long.toString(version)));
        var expected = Util.produceSignature(parameters, secret, responseAlgorithm, PLAIN);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /// Omits the secret.
    @Override
    public String toString() {
        return "CloudinarySigner[" + algorithm + "]";
    }
}
