/** PostgreSQL's text form of parse trees ({@code pg_node_tree}), read into generic nodes without knowing any node type. */
@NullMarked
package dev.everview.compiler.tree;

import org.jspecify.annotations.NullMarked;
