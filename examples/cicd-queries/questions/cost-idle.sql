-- Machines that are paid for whether they work or not: how busy are they, over all hours and in the busiest one?
WITH per_hour AS (
  SELECT machine, worker, CAST(start / 3600 AS INT) AS hour, sum(duration) / 3600 AS busy
  FROM tasks WHERE machine IS NOT NULL GROUP BY machine, worker, hour
), whole AS (SELECT (max("end") - min(start)) / 3600 AS hours FROM tasks)
SELECT machine, count(DISTINCT worker) AS workers, printf('%.0f', sum(busy)) AS "busy hours",
       printf('%.1f%%', 100 * sum(busy) / (count(DISTINCT worker) * hours)) AS "of all hours",
       (SELECT printf('%.0f%%', 100 * max(busy)) FROM (
          SELECT sum(busy) / count(DISTINCT worker) AS busy FROM per_hour AS each WHERE each.machine = per_hour.machine GROUP BY hour)
       ) AS "busiest hour"
FROM per_hour, whole GROUP BY machine ORDER BY machine;
