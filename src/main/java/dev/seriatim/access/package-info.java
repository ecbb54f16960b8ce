/**
 * Who may do what: API keys, their scopes and the identities behind them. It owns how a key looks,
 * how it is made, kept and revoked, and how a request presents it. It does not know what anybody
 * wants to do with a key.
 */
@NullMarked
package dev.seriatim.access;

import org.jspecify.annotations.NullMarked;
