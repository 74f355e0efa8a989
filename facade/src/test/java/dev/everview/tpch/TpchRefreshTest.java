package dev.everview.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.Everview;
import dev.everview.compiler.CompilerOptions;
import dev.everview.differential.MaintainedViews;
import dev.everview.differential.Schema;
import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.testkit.tpch.RefreshSets;
import dev.everview.testkit.tpch.TpchQuery;
import dev.everview.testkit.tpch.TpchTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All 22 queries of TPC-H, as views of the same tables at once, equal their definitions after each refresh and each small change. */
final class TpchRefreshTest {
    /** Below it the generator repeats keys. */
    private static final double SCALE = 0.01;

    private static final int BATCHES = 2;
    /** One order in a thousand. */
    private static final int BATCH = 15;

    private static final int FIRST_SINGLE = 100;
    private static final int SINGLES = 3;

    /** One column or some of each table, so that rows enter and leave what the queries select. */
    private static final String[] CHANGES = {
        """
        UPDATE lineitem SET l_quantity = l_quantity + 300
        WHERE l_orderkey IN (SELECT o_orderkey FROM orders ORDER BY o_totalprice DESC LIMIT 5)""",
        """
        UPDATE lineitem SET l_extendedprice = l_extendedprice * 1.10, l_discount = 0.06
        WHERE l_linenumber = 1 AND l_orderkey IN (SELECT o_orderkey FROM orders ORDER BY o_orderdate, o_orderkey LIMIT 20)""",
        """
        UPDATE lineitem SET l_receiptdate = l_commitdate + 1
        WHERE l_orderkey IN (SELECT o_orderkey FROM orders WHERE o_orderstatus = 'F' ORDER BY o_orderkey LIMIT 20)""",
        """
        UPDATE orders SET o_custkey = (SELECT min(c_custkey) FROM customer), o_orderpriority = '1-URGENT', o_orderdate = '1995-01-15'
        WHERE o_orderkey IN (SELECT o_orderkey FROM orders ORDER BY o_orderkey DESC LIMIT 10)""",
        "UPDATE customer SET c_acctbal = -c_acctbal, c_mktsegment = 'BUILDING' WHERE c_custkey % 100 = 3",
        "UPDATE customer SET c_nationkey = (c_nationkey + 7) % 25, c_phone = '13' || substr(c_phone, 3) WHERE c_custkey % 50 = 4",
        "UPDATE part SET p_brand = 'Brand#23', p_container = 'MED BOX', p_name = 'forest green ' || p_partkey WHERE p_partkey % 40 = 1",
        "UPDATE part SET p_type = 'ECONOMY ANODIZED STEEL', p_size = 15 WHERE p_partkey % 60 = 2",
        "UPDATE supplier SET s_nationkey = (s_nationkey + 1) % 25, s_acctbal = s_acctbal + 1 WHERE s_suppkey % 5 = 1",
        "UPDATE supplier SET s_comment = 'Customer dear Complaints' WHERE s_suppkey % 9 = 1",
        "UPDATE partsupp SET ps_supplycost = ps_supplycost / 2, ps_availqty = ps_availqty + 100 WHERE ps_partkey % 30 = 5",
        "UPDATE nation SET n_regionkey = (n_regionkey + 1) % 5 WHERE n_nationkey % 6 = 1",
    };

    @Test
    void eachQueryFollows() throws Exception {
        try (MaintainedViews views = MaintainedViews.over(Schema.EMPTY, EmbeddedPostgres.DEFAULT_VERSION)) {
            TpchTables.create(views.connection(), SCALE);
            RefreshSets sets = RefreshSets.create(views.connection());
            sets.stage(0, BATCHES, BATCH);
            sets.stage(FIRST_SINGLE, SINGLES, 1);
            sets.delete(1);
            create(views);
            views.check("creating the views");

            sets.insert(1);
            views.check("the first refresh function");
            sets.delete(0);
            views.check("the second refresh function");
            sets.insert(0);
            views.check("the first refresh function, with orders that were there before");
            for (int set = FIRST_SINGLE; set < FIRST_SINGLE + SINGLES; set++) {
                sets.delete(set);
                sets.insert(set);
            }
            views.check("single orders taken out and put in");
            for (String change : CHANGES) {
                MaintainedViews.execute(views.connection(), change);
                views.check(change);
            }
            assertThat(empty(views)).isEmpty();
        }
    }

    private static void create(MaintainedViews views) throws SQLException {
        MaintainedViews.execute(views.connection(), "SET search_path = tpch");
        for (TpchQuery query : TpchQuery.all(SCALE)) {
            Everview.on(views.connection()).create(query.view(), query.sql(), CompilerOptions.DEFAULT.withIndexes());
            views.adopt(query.view(), query.sql());
        }
    }

    /** Views that show nothing, of which a comparison would say nothing. */
    private static List<String> empty(MaintainedViews views) throws SQLException {
        List<String> empty = new ArrayList<>();
        try (Statement statement = views.connection().createStatement()) {
            for (TpchQuery query : TpchQuery.all(SCALE)) {
                try (ResultSet rows = statement.executeQuery("SELECT FROM " + query.view() + " LIMIT 1")) {
                    if (!rows.next()) {
                        empty.add(query.view());
                    }
                }
            }
        }
        return empty;
    }
}
