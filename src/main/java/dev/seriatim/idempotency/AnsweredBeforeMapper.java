package dev.seriatim.idempotency;

import com.fasterxml.jackson.databind.util.RawValue;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the answer that was given before, and says so. */
class AnsweredBeforeMapper {

    @ServerExceptionMapper
    RestResponse<RawValue> again(AnsweredBefore before) {
        return before.answer().again();
    }
}
