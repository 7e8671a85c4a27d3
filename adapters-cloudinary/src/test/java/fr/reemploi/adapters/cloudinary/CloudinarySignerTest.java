package fr.reemploi.adapters.cloudinary;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudinary.Cloudinary;
import com.cloudinary.SignatureAlgorithm;
import com.cloudinary.Util;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Signatures published in Cloudinary's documentation and in the tests of its SDK.
class CloudinarySignerTest {
    private static final String SDK_SECRET = "hdcixPpR2iKERPwqvH6sHdK9cyac";
    private static final String RESPONSE_SECRET = "X7qLTrsES31MzxxkxPPA-pAGGfU";

    @Test
    void the_examples_of_the_documentation_have_the_published_signatures() {
        var signing = new CloudinarySigner("abcd", SignatureAlgorithm.SHA1);
        assertThat(signing.sign(Map.of("public_id", "sample_image", "timestamp", "1315060510")))
                .isEqualTo("b4ad47fb4e25c7bf5f92a20089f9db59bc302313");
        assertThat(
                        signing.sign(
                                Map.of(
                                        "public_id", "sample_image",
                                        "timestamp", "1315060510",
                                        "eager", "w_400,h_300,c_pad|w_260,h_200,c_crop")))
                .isEqualTo("bfd09f95f331f558cbd1320e67aa8d488770583e");
    }

    @Test
    void unsigned_parameters_do_not_affect_the_signature() {
        var signing = new CloudinarySigner("abcd", SignatureAlgorithm.SHA1);
        var all = new HashMap<>(Map.of("public_id", "sample_image", "timestamp", "1315060510"));
        all.put("file", "x");
        all.put("cloud_name", "x");
        all.put("resource_type", "x");
        all.put("api_key", "x");
        all.put("signature", "x");
        all.put("tags", "");
        assertThat(signing.sign(all)).isEqualTo("b4ad47fb4e25c7bf5f92a20089f9db59bc302313");
    }

    /// The SDK's test vectors also sign `cloud_name`, which requests do not.
    @Test
    void the_sdk_computes_the_hashes_of_its_tests() {
        var fields =
                new TreeMap<String, Object>(
                        Map.of(
                                "cloud_name", "dn6ot3ged",
                                "timestamp", "1568810420",
                                "username", "user@cloudinary.com"));
        assertThat(Util.produceSignature(fields, SDK_SECRET, SignatureAlgorithm.SHA1, 2))
                .isEqualTo("14c00ba6d0dfdedbc86b316847d95b9e6cd46d94");
        assertThat(Util.produceSignature(fields, SDK_SECRET, SignatureAlgorithm.SHA256, 2))
                .isEqualTo("45ddaa4fa01f0c2826f32f669d2e4514faf275fe6df053f1a150e7beae58a3bd");
    }

    @Test
    void a_parameter_cannot_be_injected_through_another() {
        var whole = new TreeMap<String, Object>();
        whole.put("cloud_name", "dn6ot3ged");
        whole.put("timestamp", "1568810420");
        whole.put("notification_url", "https://fake.com/callback?a=1&tags=hello,world");
        var split = new TreeMap<String, Object>(whole);
        split.put("notification_url", "https://fake.com/callback?a=1");
        split.put("tags", "hello,world");
        assertThat(Util.produceSignature(whole, SDK_SECRET, SignatureAlgorithm.SHA1, 2))
                .isEqualTo("4fdf465dd89451cc1ed8ec5b3e314e8a51695704");
        assertThat(Util.produceSignature(split, SDK_SECRET, SignatureAlgorithm.SHA1, 2))
                .isEqualTo("7b4e3a539ff1fa6e6700c41b3a2ee77586a025f9");
        var signing = new CloudinarySigner(SDK_SECRET, SignatureAlgorithm.SHA1);
        assertThat(signing.sign(Map.of("a", "1&b=2")))
                .isNotEqualTo(signing.sign(Map.of("a", "1", "b", "2")));
    }

    @Test
    void a_response_is_verified_with_both_algorithms() {
        var signing = new CloudinarySigner(RESPONSE_SECRET, SignatureAlgorithm.SHA256);
        for (var genuine :
                new String[] {
                    "08d3107a5b2ad82e7d82c0b972218fbf20b5b1e0",
                    "cc69ae4ed73303fbf4a55f2ae5fc7e34ad3a5c387724bfcde447a2957cacdfea"
                }) {
            assertThat(signing.verify("tests/logo.png", 1, genuine)).isTrue();
            assertThat(signing.verify("tests/logo.png", 2, genuine)).isFalse();
            assertThat(signing.verify("tests/other.png", 1, genuine)).isFalse();
            assertThat(signing.verify("tests/logo.png", 1, genuine.substring(1))).isFalse();
        }
        assertThat(signing.verify("tests/logo.png", 1, "")).isFalse();
        assertThat(signing.verify("tests/logo.png", 1, "é")).isFalse();
    }

    /// Webhook calls are not used; their signature is the same hash over body, time and secret.
    @Test
    void webhook_signatures_are_the_published_ones() {
        assertThat(hex(Util.hash("{}" + "0" + "someApiSecret", SignatureAlgorithm.SHA1)))
                .isEqualTo("f9aa4471d2a88ff244424cca2444edf7d7ac3596");
        assertThat(hex(Util.hash("{}" + "0" + "someApiSecret", SignatureAlgorithm.SHA256)))
                .isEqualTo("d5497e1a206ad0ba29ad09a7c0c5f22e939682d15009c15ab3199f62fefbd14b");
    }

    @Test
    void url_signatures_are_the_published_ones() {
        assertThat(signedUrl("SHA1", false)).contains("/s--v2fTPYTu--/");
        assertThat(signedUrl("SHA256", false)).contains("/s--2hbrSMPO--/");
        assertThat(signedUrl("SHA256", true)).contains("/s--2hbrSMPOjj5BJ4xV7SgFbRDevFaQNUFf--/");
    }

    @Test
    void to_string_omits_the_secret() {
        var account = new CloudinarySettings.Account("cloud", "12345678", "s3cr3t", "f", true);
        assertThat(CloudinarySigner.of(account) + " " + account).doesNotContain("s3cr3t");
    }

    private static String signedUrl(String algorithm, boolean isLong) {
        var settings = new HashMap<String, Object>();
        settings.put("cloud_name", "test123");
        settings.put("api_key", "a");
        settings.put("api_secret", "b");
        settings.put("load_strategies", false);
        settings.put("analytics", false);
        settings.put("signature_algorithm", algorithm);
        settings.put("long_url_signature", isLong);
        return new Cloudinary(settings).url().signed(true).generate("sample.jpg");
    }

    private static String hex(byte[] hash) {
        return java.util.HexFormat.of().formatHex(hash);
    }
}
