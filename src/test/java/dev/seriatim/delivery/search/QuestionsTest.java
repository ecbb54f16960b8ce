package dev.seriatim.delivery.search;

import io.quarkus.test.junit.QuarkusTest;

/** On the embedded database. */
@QuarkusTest
class QuestionsTest extends QuestionsInEveryScript {}
