-- What do flaky tests cost? Runs in which no other test failed, how many passed when run again, and their machine time.
WITH executions AS (
  SELECT *, sum(status = 'fail') OVER (PARTITION BY task_span) AS failed_together FROM tests
), mixed AS (
  SELECT test FROM executions WHERE failed_together <= 5 GROUP BY test, revision HAVING count(DISTINCT status) = 2
), flaky AS (
  SELECT test FROM mixed GROUP BY test HAVING count(*) >= 2
), red AS (
  SELECT trace, sum(test NOT IN (SELECT test FROM flaky)) AS others FROM tests WHERE status = 'fail' GROUP BY trace
), blamed AS (
  SELECT runs.* FROM runs JOIN red USING (trace) WHERE others = 0
)
SELECT pipeline, count(*) AS runs,
       sum(EXISTS (SELECT 1 FROM runs AS again WHERE again.revision = blamed.revision AND again.pipeline = blamed.pipeline
                   AND again.start > blamed."end" AND again.result = 'success')) AS "green later",
       printf('%.1f h', sum((SELECT sum(duration) FROM tasks WHERE tasks.trace = blamed.trace)) / 3600) AS machines
FROM blamed GROUP BY pipeline ORDER BY pipeline;
