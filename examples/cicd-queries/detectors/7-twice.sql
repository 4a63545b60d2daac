-- The same, at two revisions or more.
WITH executions AS (SELECT *, sum(status = 'fail') OVER (PARTITION BY task_span) AS failed_together FROM tests),
mixed AS (SELECT test FROM executions WHERE failed_together <= 5 GROUP BY test, revision HAVING count(DISTINCT status) = 2)
SELECT test FROM mixed GROUP BY test HAVING count(*) >= 2;
