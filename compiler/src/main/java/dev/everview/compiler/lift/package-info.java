/** From the analysed query to the algebra, or to a diagnostic that names the construct. */
@NullMarked
package dev.everview.compiler.lift;

import org.jspecify.annotations.NullMarked;
