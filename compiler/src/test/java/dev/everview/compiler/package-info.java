/** Tests of the compiler as a whole. */
@NullMarked
package dev.everview.compiler;

import org.jspecify.annotations.NullMarked;
