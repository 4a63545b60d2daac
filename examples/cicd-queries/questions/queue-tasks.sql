-- Which machines are short? A task waits from the end of the last task of its run that ended before it, or from the run's start.
WITH waits AS (
  SELECT machine, task.start - coalesce(
           (SELECT max(before."end") FROM tasks AS before
            WHERE before.trace = task.trace AND before."end" <= task.start AND before.id <> task.id),
           runs.start) AS wait
  FROM tasks AS task JOIN runs USING (trace) WHERE machine IS NOT NULL
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY machine ORDER BY wait) AS place, count(*) OVER (PARTITION BY machine) AS tasks FROM waits
)
SELECT machine, tasks,
       printf('%.0f s', min(wait) FILTER (WHERE place >= 0.50 * tasks)) AS p50,
       printf('%.0f s', min(wait) FILTER (WHERE place >= 0.95 * tasks)) AS p95,
       printf('%.1f h', sum(wait) / 3600) AS total
FROM ranked GROUP BY machine ORDER BY machine;
