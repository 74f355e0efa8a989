/** The analysed query as PostgreSQL understood it, typed: what the tree reader produces, the deparser prints and the lift step reads. */
@NullMarked
package dev.everview.compiler.query;

import org.jspecify.annotations.NullMarked;
