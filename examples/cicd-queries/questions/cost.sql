-- What does each pipeline cost, and what does a success cost? Units of prices.csv for the time on machines.
WITH priced AS (SELECT tasks.*, duration / 60 * units_per_minute AS units FROM tasks JOIN prices USING (machine)),
per_run AS (SELECT trace, sum(units) AS units FROM priced GROUP BY trace)
SELECT pipeline, count(*) AS runs,
       printf('%.0f', sum(units)) AS units,
       printf('%.0f%%', 100 * sum(units) / sum(sum(units)) OVER ()) AS share,
       printf('%.1f', avg(units)) AS "a run",
       printf('%.1f', sum(units) / sum(result = 'success')) AS "a success"
FROM runs JOIN per_run USING (trace) GROUP BY pipeline ORDER BY sum(units) DESC;
