-- What if every task is billed by the started minute?
SELECT task, count(*) AS tasks,
       printf('%.0f', sum(duration / 60 * units_per_minute)) AS exact,
       printf('%.0f', sum(ceil(duration / 60) * units_per_minute)) AS rounded,
       printf('%+.0f%%', 100 * (sum(ceil(duration / 60) * units_per_minute) / sum(duration / 60 * units_per_minute) - 1)) AS more
FROM tasks JOIN prices USING (machine) WHERE duration > 0
GROUP BY task ORDER BY sum(ceil(duration / 60)) / sum(duration / 60) DESC;
