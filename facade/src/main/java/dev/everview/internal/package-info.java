/** What must be public for the other modules and is not API: the installation of the SQL runtime, requests of SQL callers. */
@NullMarked
package dev.everview.internal;

import org.jspecify.annotations.NullMarked;
