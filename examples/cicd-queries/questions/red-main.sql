-- When was main red, and for how long? One row for each stretch of at least three runs with a failure, re-runs included.
WITH verdicts AS (
  SELECT start, "end", revision, result = 'failure' AS red FROM runs WHERE pipeline = 'main' AND result IN ('success', 'failure')
), stretches AS (
  SELECT *, row_number() OVER (ORDER BY start) - row_number() OVER (PARTITION BY red ORDER BY start) AS stretch FROM verdicts
)
SELECT strftime('%Y-%m-%d %H:%M', min(start), 'unixepoch') AS since, count(*) AS runs, count(DISTINCT revision) AS revisions,
       printf('%.1f h', (max("end") - min(start)) / 3600) AS lasted
FROM stretches WHERE red GROUP BY stretch HAVING count(DISTINCT revision) >= 3 ORDER BY min(start);
