/**
 * What is told of requests, statements and deliveries in traces, where OpenTelemetry is asked for:
 * which of them are worth a trace, and which of their attributes are secrets. It owns no span;
 * Quarkus makes them all.
 */
@NullMarked
package dev.seriatim.tracing;

import org.jspecify.annotations.NullMarked;
