-- What does a change cost until its last push, with all its pushes and re-runs?
WITH per_change AS (
  SELECT change, count(DISTINCT revision) AS pushes, count(DISTINCT trace) AS runs, sum(duration / 60 * units_per_minute) AS units
  FROM tasks JOIN prices USING (machine) WHERE change IS NOT NULL GROUP BY change
)
SELECT pushes, count(*) AS changes, printf('%.1f', avg(runs)) AS "runs each", printf('%.0f', avg(units)) AS "units each",
       printf('%.0f', max(units)) AS dearest, printf('%.0f%%', 100 * sum(units) / sum(sum(units)) OVER ()) AS share
FROM per_change GROUP BY pushes ORDER BY pushes;
