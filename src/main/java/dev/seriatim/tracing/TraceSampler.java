package dev.seriatim.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.opentelemetry.semconv.UrlAttributes;
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
@Singleton
class TraceSampler implements Sampler {

    private final Sampler ofRequests;
    private final Sampler sampler;

    TraceSampler(@ConfigProperty(name = "quarkus.otel.traces.sampler.arg") double ratio) {
        this.ofRequests = Sampler.traceIdRatioBased(ratio);
        this.sampler =
                Sampler.parentBasedBuilder(new Roots()).setRemoteParentSampled(ofRequests).build();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> links) {
        return sampler.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return sampler.getDescription();
    }

    private final class Roots implements Sampler {

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
