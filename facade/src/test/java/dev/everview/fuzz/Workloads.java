package dev.everview.fuzz;

import dev.everview.coverage.Changes;
import dev.everview.coverage.RandomChanges;
import dev.everview.coverage.RandomValues;
import dev.everview.coverage.TableCatalog;
import dev.everview.coverage.TableShape;
import dev.everview.coverage.Transaction;
import dev.everview.fuzz.FuzzCase.View;
import java.util.List;
import java.util.stream.Collectors;

/** Random workloads over the tables below some views. */
final class Workloads {
    private Workloads() {}

    /** Transactions of about so many statements. */
    static List<Transaction> of(Choice choice, TableCatalog catalog, List<View> views, int statements) {
        String definitions = views.stream().map(view -> view.query().sql()).collect(Collectors.joining("\n"));
        RandomValues values = new RandomValues(choice.random(), definitions);
        List<TableShape> tables = List.copyOf(catalog.tables().values());
        Changes changes = new RandomChanges(choice.random(), values, tables);
        return Transaction.workload(choice.random(), changes, tables, statements);
    }
}
