-- Copies of orders and lines that refresh functions take out and put in again.
CREATE SCHEMA tpch_refresh;
CREATE TABLE tpch_refresh.member (
    refresh_set integer,
    orderkey bigint UNIQUE,
    PRIMARY KEY (refresh_set, orderkey)
);
CREATE TABLE tpch_refresh.orders (LIKE tpch.orders, PRIMARY KEY (o_orderkey));
CREATE TABLE tpch_refresh.lineitem (LIKE tpch.lineitem, PRIMARY KEY (l_orderkey, l_linenumber));
