-- What decides how long a run takes: which task ends last, and how much of the run's time each one takes.
WITH good AS (SELECT * FROM runs WHERE result = 'success'),
ranked AS (
  SELECT tasks.*, good.duration AS whole, row_number() OVER (PARTITION BY trace ORDER BY tasks."end" DESC) AS from_last
  FROM tasks JOIN good USING (trace)
)
SELECT task, count(*) AS runs, sum(from_last = 1) AS last,
       printf('%.0f s', avg(duration)) AS mean,
       printf('%.0f%%', 100 * sum(duration) / sum(whole)) AS "of run"
FROM ranked GROUP BY task ORDER BY avg(duration) DESC;
