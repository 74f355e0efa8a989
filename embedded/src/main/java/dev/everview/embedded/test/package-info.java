/** Servers and databases shared by the tests of one JVM. */
@NullMarked
package dev.everview.embedded.test;

import org.jspecify.annotations.NullMarked;
