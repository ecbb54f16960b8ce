/**
 * What every request passes before its resource and every answer after it, in the order that {@link
 * dev.seriatim.http.PipelineOrder} draws, and how failures of any kind are answered.
 */
@NullMarked
package dev.seriatim.http.pipeline;

import org.jspecify.annotations.NullMarked;
