package dev.seriatim.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Traces requests that come in or go out, and what is done for them. Statements for nobody's
 * request, with which workers look for something to do every few seconds, are left out.
 *
 * <p>Strangers may carry their traces on through here, but do not decide how many there are: what
 * they would have sampled is subject to the ratio, too.
 */
@Dependent
class TraceSampler {

    /**
     * Makes the sampler of the application.
     *
     * @param ratio which share of requests is traced, from 0 to 1
     */
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double ratio) {
        var ofRequests = Sampler.traceIdRatioBased(ratio);
        return Sampler.parentBasedBuilder(new Roots(ofRequests))
                .setRemoteParentSampled(ofRequests)
                .build();
    }

    /** Decides on what is done for nobody who traces it. */
    private record Roots(Sampler ofRequests) implements Sampler {

        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            return kind == SpanKind.SERVER || attributes.get(UrlAttributes.URL_FULL) != null
                    ? ofRequests.shouldSample(parent, traceId, name, kind, attributes, links)
                    : SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "Requests{" + ofRequests.getDescription() + "}";
        }
    }
}
