package dev.seriatim;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeEngines;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are not in {@link FirstSuite}. */
@Suite
@SelectPackages("dev.seriatim")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(FirstSuite.TESTS)
@ExcludeEngines("jqwik")
class SecondSuite {}
