/** What is to be installed, as data: tables, indexes, trigger functions, triggers, guards. */
@NullMarked
package dev.everview.compiler.plan;

import org.jspecify.annotations.NullMarked;
