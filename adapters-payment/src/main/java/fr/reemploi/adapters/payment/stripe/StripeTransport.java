package fr.reemploi.adapters.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpContent;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import fr.reemploi.httpclient.RemoteService;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Sends the requests of Stripe's SDK through [RemoteService], which retries them.
final class StripeTransport extends HttpClient {
    private final RemoteService service;

    StripeTransport(RemoteService service) {
        this.service = service;
    }

    @Override
    public StripeResponse request(StripeRequest request)
            throws ApiConnectionException, ApiException {
        try {
            var response = service.send(toOkHttp(request));
            if (!isStripes(response)) throw unexpected(response);
            var headers = HttpHeaders.of(response.headers().toMultimap());
            return new StripeResponse(response.status(), headers, response.text());
        } catch (NoResponseException failure) {
            throw new ApiConnectionException("no response", failure);
        }
    }

    /// No retries and no telemetry by the SDK.
    @Override
    public StripeResponse requestWithRetries(StripeRequest request)
            throws ApiConnectionException, ApiException {
        return request(request);
    }

    /// Whether a response has the form of Stripe's. The SDK fails with a null pointer on any other:
    /// a redirect, an empty body, an error page.
    private static boolean isStripes(RemoteResponse response) {
        try {
            var json = response.json();
            return response.isSuccess() ? json.isObject() : json.path("error").isObject();
        } catch (MalformedResponseException notJson) {
            return false;
        }
    }

    /// The outcome is unknown, whatever the status: it is not Stripe's. Of a redirect, the message
    /// is its address.
    private static ApiException unexpected(RemoteResponse response) {
        var message = response.redirect().orElse("not a response of Stripe");
        return new ApiException(message, null, null, response.status(), null);
    }

    static boolean isRedirect(ApiException failure) {
        return failure.getStatusCode() / 100 == 3;
    }

    private static Request toOkHttp(StripeRequest stripeRequest) {
        var request = new Request.Builder().url(stripeRequest.url());
        stripeRequest
                .headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        var body =
                stripeRequest.method() == RequestMethod.GET ? null : body(stripeRequest.content());
        return request.header("User-Agent", "Reemploi")
                .method(stripeRequest.method().name(), body)
                .build();
    }

    private static RequestBody body(@Nullable HttpContent content) {
        return content == null
                ? RequestBody.EMPTY
                : RequestBody.create(
                        content.byteArrayContent(), MediaType.parse(content.contentType()));
    }
}
