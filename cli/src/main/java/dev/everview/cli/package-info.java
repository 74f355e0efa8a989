/** The everview command: one class per sub-command, no logic of its own. */
@NullMarked
package dev.everview.cli;

import org.jspecify.annotations.NullMarked;
