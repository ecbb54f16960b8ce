package dev.seriatim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The arrows between the packages and the habits within them, held for every class we ship. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SHARED = {"http", "cache", "database", "prose"};

    @ArchTest
    static final ArchRule sharedPackagesKnowNoFeature =
            noClasses().that(areIn(SHARED)).should().dependOnClassesThat(areOursOutside(SHARED));

    @ArchTest
    static final ArchRule accessKnowsNoContent =
            noClasses()
                    .that(areIn("access"))
                    .should()
                    .dependOnClassesThat(
                            areOursOutside("access", "audit", "idempotency", "http", "database"));

    @ArchTest
    static final ArchRule auditKnowsHttpAndDatabaseAlone =
            noClasses()
                    .that(areIn("audit"))
                    .should()
                    .dependOnClassesThat(areOursOutside("audit", "http", "database"));

    @ArchTest
    static final ArchRule whatWritesIsATransaction =
            methods()
                    .that()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PUT.class)
                    .or()
                    .areAnnotatedWith(PATCH.class)
                    .or()
                    .areAnnotatedWith(DELETE.class)
                    .should(be(describe("@Transactional", ArchitectureTest::isTransactional)));

    @ArchTest
    static final ArchRule idempotencyKnowsHttpAndDatabaseAlone =
            noClasses()
                    .that(areIn("idempotency"))
                    .should()
                    .dependOnClassesThat(areOursOutside("idempotency", "http", "database"));

    @ArchTest
    static final ArchRule rateLimitKnowsHttpAlone =
            noClasses()
                    .that(areIn("ratelimit"))
                    .should()
                    .dependOnClassesThat(areOursOutside("ratelimit", "http"));

    @ArchTest
    static final ArchRule languageKnowsHttpAlone =
            noClasses()
                    .that(areIn("language"))
                    .should()
                    .dependOnClassesThat(areOursOutside("language", "http"));

    @ArchTest
    static final ArchRule cacheKnowsHttpAndDatabaseAlone =
            noClasses()
                    .that(areIn("cache"))
                    .should()
                    .dependOnClassesThat(areOursOutside("cache", "http", "database"));

    @ArchTest
    static final ArchRule replicaKnowsHttpAndDatabaseAlone =
            noClasses()
                    .that(areIn("replica"))
                    .should()
                    .dependOnClassesThat(areOursOutside("replica", "http", "database"));

    @ArchTest
    static final ArchRule nobodyKnowsTheCache =
            noClasses().that(areOursOutside("cache")).should().dependOnClassesThat(areIn("cache"));

    @ArchTest
    static final ArchRule articlesDoNotKnowWhatIsBuiltOnThem =
            noClasses()
                    .that(areIn("article"))
                    .should()
                    .dependOnClassesThat(
                            areIn(
                                    "series",
                                    "related",
                                    "delivery",
                                    "preview",
                                    "previewtoken",
                                    "importing",
                                    "trash"));

    @ArchTest
    static final ArchRule authorsTopicsAndSiteKnowNoArticle =
            noClasses()
                    .that(areIn("author", "topic", "site"))
                    .should()
                    .dependOnClassesThat(areIn("article"));

    @ArchTest
    static final ArchRule arrowsNeverRunInACircle =
            slices().matching("dev.seriatim.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule norBetweenWholeFeatures =
            slices().matching("dev.seriatim.(*)..").should().beFreeOfCycles();

    /** What readers may see is read with SQL, from views that hold nothing else. */
    @ArchTest
    static final ArchRule deliveryKnowsNoEntity =
            noClasses()
                    .that(serveDelivery().or(areIn("delivery")))
                    .should()
                    .dependOnClassesThat(areEntities());

    /**
     * A stream of rows keeps its statement open until the transaction ends, and out of every cache.
     */
    @ArchTest
    static final ArchRule rowsAreListsAndNoStreams =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "rows are streamed",
                                    call ->
                                            call.getName().equals("getResultStream")
                                                    || call.getName().equals("stream")
                                                            && call.getTargetOwner()
                                                                    .isAssignableTo(
                                                                            PanacheQuery.class)));

    @ArchTest
    static final ArchRule namesComeFromTheDomain =
            noClasses().should().haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager|Dto|DTO)");

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull =
            classes()
                    .should(
                            be(
                                    describe(
                                            "in a package marked @NullMarked",
                                            type ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor =
            noFields().should().beAnnotatedWith(Inject.class);

    /** {@code @Size} would count UTF-16 units, and an emoji twice. */
    @ArchTest
    static final ArchRule textIsMeasuredInCodePointsAsTheContractDoes =
            noFields().that().haveRawType(String.class).should().beAnnotatedWith(Size.class);

    private static boolean isTransactional(JavaMethod operation) {
        return Stream.of(operation, operation.getOwner())
                .flatMap(place -> place.tryGetAnnotationOfType(Transactional.class).stream())
                .anyMatch(transaction -> transaction.value() == TxType.REQUIRED);
    }

    private static DescribedPredicate<JavaClass> areIn(String... packages) {
        var names = Stream.of(packages).map(name -> "dev.seriatim." + name + "..");
        return resideInAnyPackage(names.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> areOursOutside(String... packages) {
        return resideInAnyPackage("dev.seriatim..").and(not(areIn(packages)));
    }

    private static DescribedPredicate<JavaClass> serveDelivery() {
        return describe(
                "serve delivery",
                type ->
                        type.tryGetAnnotationOfType(Path.class)
                                .filter(path -> path.value().matches("/?v1(/.*)?"))
                                .isPresent());
    }

    private static DescribedPredicate<JavaClass> areEntities() {
        return describe("are entities", type -> type.isAnnotatedWith(Entity.class));
    }
}
