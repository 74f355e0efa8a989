CREATE TABLE a (id integer PRIMARY KEY, g integer, v integer NOT NULL);
CREATE TABLE b (id integer PRIMARY KEY, g integer, v integer);
CREATE TABLE p (id integer PRIMARY KEY, v integer);
CREATE TABLE c (id integer PRIMARY KEY, p integer NOT NULL REFERENCES p, v integer);

CREATE FUNCTION reset() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM a; DELETE FROM b; DELETE FROM c; DELETE FROM p;
    INSERT INTO a VALUES (1, 1, 5), (2, 1, 5), (3, 2, 1);
    INSERT INTO b VALUES (1, 1, 3), (2, 2, 4);
    INSERT INTO p VALUES (1, 1), (2, 2);
    INSERT INTO c VALUES (1, 1, 1), (2, 2, 2);
END
$$;
SELECT reset();
