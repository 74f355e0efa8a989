/** SQL statements as nodes, and the only place where they become text. */
@NullMarked
package dev.everview.compiler.sql;

import org.jspecify.annotations.NullMarked;
