package dev.seriatim.http.pipeline;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.seriatim.http.PipelineOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@link PipelineOrder} against what really runs around a request. */
@QuarkusTest
class PipelineOrderTest {

    // Vert.x tells a route's order and handlers in its text alone; of a lambda, the class that made
    // it.
    private static final Pattern ROUTE =
            Pattern.compile("order=(-?\\d+),.*contextHandlers=\\[([\\w.]+)");

    private static final Map<Integer, String> HANDLERS =
            Map.ofEntries(
                    entry(PipelineOrder.CACHED_RESPONSE, "CacheHandler"),
                    entry(PipelineOrder.REQUEST_ID, "RequestId"),
                    entry(PipelineOrder.REQUEST_TARGET, "RequestTarget"),
                    entry(PipelineOrder.FRAMING, "Framing"),
                    entry(PipelineOrder.READ_DEADLINE, "ReadDeadline"),
                    entry(PipelineOrder.CROSS_ORIGIN, "CrossOrigin"),
                    entry(PipelineOrder.CACHE_LOOKUP, "CacheHandler"),
                    entry(PipelineOrder.RATE_LIMIT, "RateLimit"),
                    entry(PipelineOrder.METHOD_CHECK, "MethodCheck"),
                    entry(PipelineOrder.NEGOTIATION, "Negotiation"),
                    entry(PipelineOrder.FOLLOWERS, "Followers"),
                    entry(PipelineOrder.STREAM_HEADERS, "StreamHeaders"),
                    entry(PipelineOrder.ADMISSION, "Admission"),
                    entry(PipelineOrder.BODY_SIZE, "BodySizes"));

    /** What runs only where it is asked for, see {@link ManagementPortTest}. */
    private static final Set<Integer> ASKED_FOR = Set.of(PipelineOrder.PORT);

    private static final Map<String, Integer> FILTERS =
            Map.ofEntries(
                    entry("PrivateSite", PipelineOrder.PRIVATE_SITE),
                    entry("QueryParameters", PipelineOrder.QUERY_PARAMETERS),
                    entry("Acceptance", PipelineOrder.ACCEPTANCE),
                    entry("ReplicaInterceptor", PipelineOrder.REPLICA),
                    entry("IdempotencyInterceptor", PipelineOrder.IDEMPOTENCY),
                    entry("AuditInterceptor", PipelineOrder.AUDIT),
                    entry("PreviewHeaders", PipelineOrder.PREVIEW_HEADERS),
                    entry("PreviewLinks", PipelineOrder.PREVIEW_LINKS),
                    entry("MadeChangesFilter", PipelineOrder.MADE_CHANGES),
                    entry("DefaultHeaders", PipelineOrder.DEFAULT_HEADERS),
                    entry("CacheTagHeaders", PipelineOrder.CACHE_TAG_HEADERS),
                    entry("PageLinks", PipelineOrder.PAGE_LINKS),
                    entry("SparseFields", PipelineOrder.SPARSE_FIELDS),
                    entry("EntityTagFilter", PipelineOrder.ENTITY_TAG),
                    entry("HeadLength", PipelineOrder.HEAD_LENGTH),
                    entry("CacheFillFilter", PipelineOrder.CACHE_FILL));

    @Inject Router router;

    @Test
    void everyHandlerOfTheRouterIsOnTheListAndEveryLineOfItRuns() {
        var registered =
                router.getRoutes().stream()
                        .map(Object::toString)
                        .map(ROUTE::matcher)
                        .filter(Matcher::find)
                        .filter(PipelineOrderTest::isOnTheListOrOurs)
                        .collect(
                                toMap(
                                        PipelineOrderTest::order,
                                        route -> simpleName(route.group(2))));

        assertThat(registered).containsExactlyInAnyOrderEntriesOf(HANDLERS);
    }

    @Test
    void everyFilterAndInterceptorIsOnTheListAndEveryLineOfItRuns() {
        var annotated =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("dev.seriatim")
                                .stream()
                                .filter(PipelineOrderTest::isFilterOrInterceptor)
                                .collect(toMap(JavaClass::getSimpleName, PipelineOrderTest::order));

        assertThat(annotated).containsExactlyInAnyOrderEntriesOf(FILTERS);
    }

    @Test
    void listHasNoLineOfWhichNothingIsKnownHere() {
        var listed =
                Stream.of(PipelineOrder.class.getDeclaredFields())
                        .collect(toMap(Field::getName, PipelineOrderTest::number));

        assertThat(listed.values())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(HANDLERS.keySet(), ASKED_FOR, FILTERS.values())
                                .flatMap(Collection::stream)
                                .toList());
    }

    private static int number(Field line) {
        try {
            return line.getInt(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // The handlers of the reference page are no part of the road: they are at its end.
    private static boolean isOnTheListOrOurs(MatchResult route) {
        var handler = route.group(2);
        var isOurs = handler.startsWith("dev.seriatim.") && !handler.contains("ReferencePage");
        return isOurs || HANDLERS.containsKey(order(route));
    }

    private static int order(MatchResult route) {
        return Integer.parseInt(route.group(1));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static boolean isFilterOrInterceptor(JavaClass type) {
        return type.isAssignableTo(ContainerRequestFilter.class)
                || type.isAssignableTo(ContainerResponseFilter.class)
                || type.isAnnotatedWith(Interceptor.class);
    }

    private static int order(JavaClass type) {
        return type.tryGetAnnotationOfType(Priority.class)
                .map(Priority::value)
                .orElseThrow(
                        () -> new AssertionError(type.getName() + " has no place on the list"));
    }
}
