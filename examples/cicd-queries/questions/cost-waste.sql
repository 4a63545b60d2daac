-- Where does the money go? Each run is in the first of these groups that fits it.
WITH per_run AS (
  SELECT trace, sum(duration / 60 * units_per_minute) AS units FROM tasks JOIN prices USING (machine) GROUP BY trace
), grouped AS (
  SELECT runs.*, units, CASE
    WHEN result = 'cancellation' THEN '4 cancelled by a newer push'
    WHEN result IN ('error', 'timeout') THEN '3 failed by the system'
    WHEN result = 'failure' AND EXISTS (
      SELECT 1 FROM runs AS again WHERE again.pipeline = runs.pipeline AND again.revision = runs.revision
      AND again.result = 'success') THEN '2 failed, same revision passed'
    WHEN result = 'failure' THEN '1 failed, never passed'
    ELSE '0 success' END AS kind
  FROM runs JOIN per_run USING (trace)
)
SELECT substr(kind, 3) AS runs_that, count(*) AS runs, printf('%.0f', sum(units)) AS units,
       printf('%.1f%%', 100 * sum(units) / sum(sum(units)) OVER ()) AS share
FROM grouped GROUP BY kind ORDER BY kind;
