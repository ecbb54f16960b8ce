package dev.seriatim.access;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whoever asks, as they are known here. */
@Path("/manage/v1/whoami")
@Authenticated
public class WhoamiResource {

    private final Caller caller;

    WhoamiResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    public Credential show() {
        return caller.credential();
    }
}
