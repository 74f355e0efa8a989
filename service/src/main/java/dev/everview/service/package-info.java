/** The compile service that SQL callers reach over dblink. */
@NullMarked
package dev.everview.service;

import org.jspecify.annotations.NullMarked;
