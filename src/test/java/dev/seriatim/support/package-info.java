/**
 * What the tests share: the contract that {@code openapi.yaml} makes, and the means to hold every
 * exchange against it. It owns the judgement of requests and answers and the memory of which
 * documented answers were seen. It knows no feature; what it knows of the API it reads from the
 * contract.
 */
@NullMarked
package dev.seriatim.support;

import org.jspecify.annotations.NullMarked;
