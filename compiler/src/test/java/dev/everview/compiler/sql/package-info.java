@NullMarked
package dev.everview.compiler.sql;

import org.jspecify.annotations.NullMarked;
