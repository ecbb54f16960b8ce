package dev.seriatim.delivery.search;

import dev.seriatim.database.OldestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On the oldest PostgreSQL that will do, made with a UTF-8 locale. */
@QuarkusTest
@QuarkusTestResource(
        value = OldestPostgres.class,
        initArgs = @ResourceArg(name = "locale", value = "C.UTF-8"),
        restrictToAnnotatedClass = true)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class QuestionsInLocaleUtf8Test extends QuestionsInEveryScript {}
