package dev.everview.compiler.rewrite;

import dev.everview.compiler.rewrite.rule.DistinctToAggregate;
import dev.everview.compiler.rewrite.rule.DropUnitJoin;
import dev.everview.compiler.rewrite.rule.MergeFilters;
import dev.everview.compiler.rewrite.rule.MergeProjects;
import dev.everview.compiler.rewrite.rule.ProjectIntoAggregate;
import dev.everview.compiler.rewrite.rule.PullFilterThroughJoin;
import dev.everview.compiler.rewrite.rule.PullProjectThroughFilter;
import dev.everview.compiler.rewrite.rule.PullProjectThroughJoin;
import dev.everview.compiler.rewrite.rule.PushFilterThroughAggregate;
import java.util.List;

/** The rules that bring a definition into normal form: at most one projection over at most one aggregate over one join block. */
public final class RuleSet {
    /** In this order at each node; the order affects only how many steps are taken. */
    public static final List<RewriteRule> NORMALIZE = List.of(
            new DropUnitJoin(),
            new MergeFilters(),
            new MergeProjects(),
            new PullProjectThroughFilter(),
            new PullProjectThroughJoin(),
            new PullFilterThroughJoin(),
            new PushFilterThroughAggregate(),
            new DistinctToAggregate(),
            new ProjectIntoAggregate());

    private RuleSet() {}
}
