package dev.seriatim.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A webhook with its secret, this once.
 *
 * @param secret with which its receiver verifies requests
 */
public record NewWebhook(@JsonUnwrapped WebhookView webhook, String secret) {}
