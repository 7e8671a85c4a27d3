package fr.reemploi.adapters.cloudinary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Signatures as Cloudinary checks them, implemented independently from its documentation.
final class FakeCloudinarySignatures {
    private static final Set<String> LEFT_OUT =
            Set.of("file", "cloud_name", "resource_type", "api_key", "signature");

    private FakeCloudinarySignatures() {}

    /// The string to sign of a request.
    static String toSign(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(field -> !LEFT_OUT.contains(field.getKey()))
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue().replace("&", "%26"))
                        .collect(Collectors.joining("&"));
    }

    /// The length of the signature determines the algorithm.
    static boolean matches(String toSign, String secret, String signature) {
        var algorithm = signature.length() == 40 ? "SHA-1" : "SHA-256";
        return hash(algorithm, toSign + secret).equals(signature);
    }

    static String ofResponse(String publicId, long version, String secret) {
        return hash("SHA-1", "public_id=" + publicId + "&version=" + version + secret);
    }

    private static String hash(String algorithm, String text) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
