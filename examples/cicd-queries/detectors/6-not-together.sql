-- The same, without executions in which more than five tests of a task failed: then it was not the test.
WITH executions AS (SELECT *, sum(status = 'fail') OVER (PARTITION BY task_span) AS failed_together FROM tests)
SELECT DISTINCT test FROM executions WHERE failed_together <= 5 GROUP BY test, revision HAVING count(DISTINCT status) = 2;
