--# 2. Trips: hourly totals, in the words of pg_imat

CREATE TABLE public.trips_ts_v1 (
  id           serial PRIMARY KEY,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz NOT NULL,
  distance     float NOT NULL,
  total_amount float NOT NULL,
  cab_type_id  int NOT NULL
);

INSERT INTO public.trips_ts_v1 (started_at, ended_at, distance, total_amount, cab_type_id) VALUES
  ('2025-11-13 08:00', '2025-11-13 08:15', 2.3, 10.5, 1),
  ('2025-11-13 08:10', '2025-11-13 08:25', 1.8, 9.0, 1),
  ('2025-11-13 09:00', '2025-11-13 09:10', 3.1, 12.0, 2);

--> pg_imat takes the definition from a materialized view in schema imat ...

CREATE MATERIALIZED VIEW imat.trips_ts_v1_hourly_agg AS
SELECT cab_type_id, date_trunc('hour', started_at) AS hour_start, count(*) AS total_trips,
       sum(distance) AS total_distance, avg(distance) AS avg_distance,
       sum(total_amount) AS total_revenue, avg(total_amount) AS avg_revenue
FROM public.trips_ts_v1
GROUP BY cab_type_id, date_trunc('hour', started_at);

--> ... and makes the live table in the schema that it is told.

SELECT create_imat('trips_ts_v1_hourly_agg', 'public');

SELECT * FROM imat.imat_config;

INSERT INTO public.trips_ts_v1 (started_at, ended_at, distance, total_amount, cab_type_id) VALUES
  ('2025-11-13 08:40', '2025-11-13 09:05', 7.4, 31.5, 1),
  ('2025-11-13 09:20', '2025-11-13 09:40', 5.0, 22.0, 2);

SELECT cab_type_id, hour_start, total_trips, total_distance, avg_distance, total_revenue, avg_revenue
FROM public.trips_ts_v1_hourly_agg ORDER BY 1, 2;

--=

--> Sums of floating-point numbers are kept exactly: a trip that comes and goes leaves nothing behind.

INSERT INTO public.trips_ts_v1 (started_at, ended_at, distance, total_amount, cab_type_id) VALUES
  ('2025-11-13 08:50', '2025-11-13 08:59', 1e15, 0.1, 1);

DELETE FROM public.trips_ts_v1 WHERE distance = 1e15;

SELECT cab_type_id, hour_start, total_trips, total_distance, total_revenue
FROM public.trips_ts_v1_hourly_agg ORDER BY 1, 2;

--=

--> TRUNCATE is a change like any other.

TRUNCATE public.trips_ts_v1;

SELECT count(*) AS hours_left FROM public.trips_ts_v1_hourly_agg;

--=
