package com.ourspace.messaging.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Decides once for each trace, at the request: by the trace id alone, whatever the client asks for, because clients are
 * strangers. All that follows is recorded if the request is; its spans are not even begun otherwise.
 */
final class RequestSampler implements Sampler {

    private final Sampler requests;

    /** @param ratio the part of the requests that is recorded, from 0 to 1 */
    RequestSampler(double ratio) {
        this.requests = Sampler.traceIdRatioBased(ratio);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return kind == SpanKind.SERVER
                ? requests.shouldSample(parent, traceId, name, kind, attributes, links)
                : SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
        return "RequestSampler{" + requests.getDescription() + "}";
    }
}
