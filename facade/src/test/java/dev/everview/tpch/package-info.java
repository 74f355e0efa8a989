/** TPC-H as views under the refresh functions. */
@NullMarked
package dev.everview.tpch;

import org.jspecify.annotations.NullMarked;
