/** Generated SQL that is broken on purpose, to see whether the tests notice: see {@link dev.everview.mutation.MutationTest}. */
@NullMarked
package dev.everview.mutation;

import org.jspecify.annotations.NullMarked;
