package dev.everview.compiler.rewrite;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.algebra.RelPrinter;
import dev.everview.compiler.algebra.RelValidator;
import java.util.List;
import java.util.Optional;

/** Applies a set of rules bottom up until none fires. */
public final class Rewriter {
    /** Far above what any definition of acceptable size needs; reached only when two rules undo each other. */
    private static final int MOST_STEPS = 200_000;

    private static final int LONGEST = 10_000;

    private final List<RewriteRule> rules;
    private int steps;

    public Rewriter(List<RewriteRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The fixpoint of the rules over the tree.
     *
     * @throws IllegalStateException when the rules do not come to rest
     */
    public Rel rewrite(Rel rel) {
        steps = 0;
        return RelValidator.validate(visit(rel));
    }

    private static String shown(Rel rel) {
        String text = RelPrinter.print(rel);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…\n" : text;
    }

    private Rel visit(Rel rel) {
        List<Rel> inputs = rel.inputs();
        List<Rel> rewritten = inputs.stream().map(this::visit).toList();
        Rel node = rewritten.equals(inputs) ? rel : rel.withInputs(rewritten);
        for (RewriteRule rule : rules) {
            Optional<Rel> result = rule.apply(node);
            if (result.isPresent()) {
                if (++steps > MOST_STEPS) {
                    throw new IllegalStateException("the rewrite rules do not come to rest; " + rule.name() + " made\n"
                            + shown(result.get()) + "of\n" + shown(node));
                }
                return visit(result.get());
            }
        }
        return node;
    }
}
