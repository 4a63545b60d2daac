-- When do runs wait? From the start of the run's span to the start of its first task, by hour of the day (UTC).
WITH waits AS (
  SELECT CAST(strftime('%H', runs.start, 'unixepoch') AS INT) AS hour, min(tasks.start) - runs.start AS wait
  FROM runs JOIN tasks USING (trace) GROUP BY trace
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY hour ORDER BY wait) AS place, count(*) OVER (PARTITION BY hour) AS runs FROM waits
)
SELECT hour, runs,
       printf('%.0f s', min(wait) FILTER (WHERE place >= 0.50 * runs)) AS p50,
       printf('%.0f s', min(wait) FILTER (WHERE place >= 0.95 * runs)) AS p95
FROM ranked WHERE runs >= 20 GROUP BY hour ORDER BY hour;
