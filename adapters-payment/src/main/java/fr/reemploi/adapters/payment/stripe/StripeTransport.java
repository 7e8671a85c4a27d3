package fr.reemploi.adapters.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpContent;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import fr.reemploi.httpclient.NoResponseException;
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
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            var response = service.send(toOkHttp(request));
            var headers = HttpHeaders.of(response.headers().toMultimap());
            return new StripeResponse(response.status(), headers, response.text());
        } catch (NoResponseException failure) {
            throw new ApiConnectionException("no response", failure);
        }
    }

    /// No retries and no telemetry by the SDK.
    @Override
    public StripeResponse requestWithRetries(StripeRequest request) throws ApiConnectionException {
        return request(request);
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
