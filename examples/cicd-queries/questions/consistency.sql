-- In how many commits did a pipeline end both ways? First as Kubernetes counts it, where whatever is no success is a failure,
-- then with nothing but successes and failures.
WITH commits AS (
  SELECT pipeline, revision, count(*) AS runs, sum(result = 'success') AS passed, sum(result = 'failure') AS failed
  FROM runs GROUP BY pipeline, revision
)
SELECT pipeline, count(*) AS commits, sum(runs) AS runs,
       sum(passed > 0 AND passed < runs) AS mixed, printf('%.3f', 1 - 1.0 * sum(passed > 0 AND passed < runs) / count(*)) AS consistency,
       sum(passed > 0 AND failed > 0) AS "mixed, failures only",
       printf('%.3f', 1 - 1.0 * sum(passed > 0 AND failed > 0) / count(*)) AS "consistency, failures only"
FROM commits GROUP BY pipeline ORDER BY pipeline;
