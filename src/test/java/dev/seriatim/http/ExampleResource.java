package dev.seriatim.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.seriatim.http.body.BodyLimit;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A resource without a subject, on which the manners can be tried. */
@Path("/v1/examples")
@PermitAll
public class ExampleResource {

    enum Colour {
        DARK_RED,
        BLUE
    }

    public record Part(@NotNull @Size(max = 5) String name, Integer rank) {}

    public record Draft(
            @NotNull @Size(min = 1, max = 10) String title,
            int count,
            @Nullable Boolean open,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable List<@Valid Part> parts) {}

    record Seen(Draft draft, String comment) {}

    private static final Draft STORED =
            new Draft("stored", 1, true, Colour.DARK_RED, null, null, List.of());

    private final Precondition precondition;
    private final DataSource database;

    @Inject
    ExampleResource(Precondition precondition, DataSource database) {
        this.precondition = precondition;
        this.database = database;
    }

    @GET
    public Page<String> list(
            @RestQuery("cursor") @Nullable Cursor cursor,
            @RestQuery("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @RestQuery("total") @DefaultValue("false") boolean total,
            @RestQuery("colour") @Nullable Colour colour,
            @RestQuery("after") @Nullable Instant after,
            @RestQuery("q") @Nullable @Size(max = 5) String q) {
        if (cursor != null) {
            cursor.key("examples", Long.class);
        }
        String next = limit.value() < 3 ? Cursor.of("examples", 7L).toString() : null;
        return new Page<>(List.of("one", "two"), next, null, total ? 2L : null);
    }

    @GET
    @Path("/{id}")
    public Draft show(@RestPath("id") UUID id) {
        return STORED;
    }

    @POST
    public Draft echo(Draft draft) {
        return draft;
    }

    @POST
    @Path("/large")
    public int large(@BodyLimit(3 << 20) Draft draft) {
        return 1;
    }

    @PUT
    public Draft replace(Draft draft) {
        precondition.require(STORED);
        return draft;
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    public Draft amend(MergePatch patch) {
        return patch.applyTo(STORED, Draft.class);
    }

    @POST
    @Path("/closed")
    @RolesAllowed("nobody")
    public Draft closed(Draft draft) {
        return draft;
    }

    @GET
    @Path("/broken")
    public Draft broken() {
        throw new IllegalStateException("select secret from hidden");
    }

    record Unwritable() {

        @JsonProperty
        String text() {
            throw new IllegalStateException("select secret from hidden");
        }
    }

    @GET
    @Path("/unwritable")
    public Unwritable unwritable() {
        return new Unwritable();
    }

    @PUT
    @Path("/sql")
    @Transactional
    public int transaction(@RestQuery("statement") String statement) throws SQLException {
        return sql(statement);
    }

    @GET
    @Path("/sql")
    public int sql(@RestQuery("statement") String statement) throws SQLException {
        try (var connection = database.getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
            return 1;
        }
    }
}
