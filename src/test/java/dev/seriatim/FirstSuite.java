package dev.seriatim;

import org.junit.platform.suite.api.ExcludeEngines;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests of some packages, in one run of one JVM, so that the application starts once for all of
 * them and stays warm. {@link SecondSuite} has the others, in another JVM at the same time.
 */
@Suite
@SelectPackages("dev.seriatim")
@IncludeClassNamePatterns(FirstSuite.TESTS)
@ExcludeEngines("jqwik")
class FirstSuite {

    /** So chosen that both suites take about as long. */
    static final String TESTS =
            "dev\\.seriatim\\.((access|article|audit|author|cache|change|http)\\..*|delivery\\.[^.]*)Test";
}
