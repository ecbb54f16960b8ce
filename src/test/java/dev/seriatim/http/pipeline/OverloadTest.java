package dev.seriatim.http.pipeline;

import static dev.seriatim.http.Examples.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.http.problem.Problem;
import dev.seriatim.support.Contract;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everybody who could work waits for the database; what needs neither goes on. */
@QuarkusTest
@TestProfile(OverloadTest.FewWorkers.class)
class OverloadTest {

    private static final int WORKERS = 4;

    public static class FewWorkers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.core-threads",
                    "1",
                    "quarkus.thread-pool.max-threads",
                    String.valueOf(WORKERS + Admission.SPARE),
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "set lock_timeout = '60s'");
        }
    }

    private static final String WAITING =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";

    @Inject AgroalDataSource database;

    private final ExecutorService callers = Executors.newFixedThreadPool(WORKERS * 2);

    @AfterEach
    void letCallersGo() {
        callers.shutdownNow();
    }

    @Test
    void everyOperationIsRefusedAsTheContractSays() throws SQLException {
        whileNobodyCanWork(
                () -> {
                    for (var operation : Contract.ofTheProject().operations()) {
                        RestAssured.given()
                                .header(
                                        "Authorization",
                                        "Bearer the-key-of-the-tests-and-of-nothing-else")
                                .request(
                                        operation.method(),
                                        operation.template().replaceAll("[{}]", ""))
                                .then()
                                .statusCode(503);
                    }
                });
    }

    @Test
    void oneRequestTooManyIsToldToComeBackAndTheOthersAreAnswered() throws SQLException {
        whileNobodyCanWork(
                () -> {
                    given().get("/v1/examples")
                            .then()
                            .statusCode(503)
                            .contentType(Problem.MEDIA_TYPE)
                            .header("Retry-After", "1")
                            .header("Cache-Control", "no-store")
                            .body("type", equalTo("https://seriatim.dev/problems/unavailable"));
                    given().get("/q/health/live").then().statusCode(200);
                    given().get("/q/health/ready").then().statusCode(200);
                    given().get("/v1/nothing").then().statusCode(404);
                    given().get("/elsewhere").then().statusCode(404);
                    given().post("/manage/v1/articles").then().statusCode(401);
                    given().get("/v1/examples/..;/").then().statusCode(404);
                });
    }

    /** Does something while each worker waits for a lock; those that wait are answered after it. */
    private void whileNobodyCanWork(Runnable deed) throws SQLException {
        var waiting = new ArrayList<CompletableFuture<Response>>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(4711)");
            for (var worker = 0; worker < WORKERS; worker++) {
                waiting.add(CompletableFuture.supplyAsync(OverloadTest::waitForTheLock, callers));
            }
            await(WORKERS, statement);
            deed.run();
            connection.rollback();
        }

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private static void await(int waiting, Statement statement) throws SQLException {
        for (var seen = 0; seen < waiting; ) {
            try (var count = statement.executeQuery(WAITING)) {
                count.next();
                seen = count.getInt(1);
            }
        }
    }

    private static Response waitForTheLock() {
        return given().queryParam("statement", "select pg_advisory_xact_lock(4711)")
                .get("/v1/examples/sql");
    }
}
