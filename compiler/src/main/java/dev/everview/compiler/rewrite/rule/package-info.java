/** One rewrite rule per class. */
@NullMarked
package dev.everview.compiler.rewrite.rule;

import org.jspecify.annotations.NullMarked;
