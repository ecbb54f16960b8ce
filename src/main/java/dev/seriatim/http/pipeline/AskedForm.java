package dev.seriatim.http.pipeline;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says in which of its forms an address is asked for, before anything is done for it. */
@Singleton
public class AskedForm {

    private final Endpoints endpoints;

    AskedForm(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * A form of an answer.
     *
     * @param isUsual whether whoever takes anything gets it
     */
    public record Form(String mediaType, boolean isUsual) {}

    /**
     * The form that a request to read prefers (RFC 9110 12.5.1).
     *
     * @return nothing if it takes none of those that there are, or nothing is there
     */
    public Optional<Form> of(HttpServerRequest request) {
        var forms = endpoints.produced(String.valueOf(request.path()));
        return MediaRange.list(request.headers().getAll(HttpHeaders.ACCEPT))
                .flatMap(ranges -> MediaRange.preferred(ranges, forms))
                .map(form -> new Form(form, form.equals(forms.get(0))));
    }
}
