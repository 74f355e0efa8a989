/** The laws of the algebra on random data. */
@NullMarked
package dev.everview.testkit;

import org.jspecify.annotations.NullMarked;
