/** A local PostgreSQL for the demo, for trying out and for tests. */
@NullMarked
package dev.everview.embedded;

import org.jspecify.annotations.NullMarked;
