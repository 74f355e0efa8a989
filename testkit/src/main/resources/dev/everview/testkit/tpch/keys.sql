-- The keys of TPC-H, chapter 1.4.2.
ALTER TABLE tpch.region ADD PRIMARY KEY (r_regionkey);
ALTER TABLE tpch.nation ADD PRIMARY KEY (n_nationkey), ADD FOREIGN KEY (n_regionkey) REFERENCES tpch.region;
ALTER TABLE tpch.supplier ADD PRIMARY KEY (s_suppkey), ADD FOREIGN KEY (s_nationkey) REFERENCES tpch.nation;
ALTER TABLE tpch.part ADD PRIMARY KEY (p_partkey);
ALTER TABLE tpch.partsupp
    ADD PRIMARY KEY (ps_partkey, ps_suppkey),
    ADD FOREIGN KEY (ps_partkey) REFERENCES tpch.part,
    ADD FOREIGN KEY (ps_suppkey) REFERENCES tpch.supplier;
ALTER TABLE tpch.customer ADD PRIMARY KEY (c_custkey), ADD FOREIGN KEY (c_nationkey) REFERENCES tpch.nation;
ALTER TABLE tpch.orders ADD PRIMARY KEY (o_orderkey), ADD FOREIGN KEY (o_custkey) REFERENCES tpch.customer;
ALTER TABLE tpch.lineitem
    ADD PRIMARY KEY (l_orderkey, l_linenumber),
    ADD FOREIGN KEY (l_orderkey) REFERENCES tpch.orders,
    ADD FOREIGN KEY (l_partkey) REFERENCES tpch.part,
    ADD FOREIGN KEY (l_suppkey) REFERENCES tpch.supplier,
    ADD FOREIGN KEY (l_partkey, l_suppkey) REFERENCES tpch.partsupp;
