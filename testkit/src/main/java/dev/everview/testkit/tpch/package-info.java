/** TPC-H: its tables filled by a port of dbgen, its 22 queries as definitions of views, and its refresh functions. */
@NullMarked
package dev.everview.testkit.tpch;

import org.jspecify.annotations.NullMarked;
