-- Passed and failed at one revision: the code was the same, so something else was not.
WITH executions AS (
  SELECT *, sum(status = 'fail') OVER (PARTITION BY task_span) AS failed_together FROM tests
), verdicts AS (
  SELECT test, revision, sum(status = 'pass') AS passed, sum(status = 'fail') AS failed
  FROM executions WHERE failed_together <= 5 GROUP BY test, revision
)
SELECT test, sum(passed > 0 AND failed > 0) AS revisions, sum(failed) AS failed, sum(passed + failed) AS executions,
       printf('%.1f%%', 100.0 * sum(failed) / sum(passed + failed)) AS "fails in"
FROM verdicts GROUP BY test HAVING revisions >= 2 ORDER BY revisions DESC, test;
