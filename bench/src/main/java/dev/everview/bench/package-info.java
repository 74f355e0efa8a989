/** Benchmarks that compare a maintained view with no view and with a refresh. */
@NullMarked
package dev.everview.bench;

import org.jspecify.annotations.NullMarked;
