/**
 * Tells others of changes by requests: frontends that build pages, caches that keep them. It owns
 * the webhooks and their deliveries. Each webhook is a position in the feed of readers; what comes
 * after it becomes deliveries ({@link dev.seriatim.webhook.DeliveryQueue}), which any node takes
 * with a lease and makes ({@link dev.seriatim.webhook.DeliveryWorker}), signed as Standard Webhooks
 * has it ({@link dev.seriatim.webhook.WebhookSecret}), at addresses of the open internet alone
 * ({@link dev.seriatim.webhook.OpenAddresses}).
 */
@NullMarked
package dev.seriatim.webhook;

import org.jspecify.annotations.NullMarked;
