/** A Z-set evaluator of the algebra and random workloads, for tests. */
@NullMarked
package dev.everview.testkit;

import org.jspecify.annotations.NullMarked;
