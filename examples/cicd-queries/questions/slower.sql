-- Which task became slower? Median of the successful ones, week by week.
WITH ranked AS (
  SELECT task, CAST(strftime('%W', start, 'unixepoch') AS INT) AS week, duration,
         row_number() OVER (PARTITION BY task, strftime('%W', start, 'unixepoch') ORDER BY duration) AS place,
         count(*) OVER (PARTITION BY task, strftime('%W', start, 'unixepoch')) AS tasks
  FROM tasks WHERE result = 'success'
), medians AS (
  SELECT task, week, min(duration) FILTER (WHERE place >= 0.5 * tasks) AS median FROM ranked GROUP BY task, week
)
SELECT task, group_concat(printf('%.0f', median), ' ') AS "s, by week",
       printf('%+.0f%%', 100 * (max(median) FILTER (WHERE week = last) / max(median) FILTER (WHERE week = first) - 1)) AS change
FROM medians, (SELECT min(week) AS first, max(week) AS last FROM medians)
GROUP BY task ORDER BY max(median) FILTER (WHERE week = last) / max(median) FILTER (WHERE week = first) DESC;
