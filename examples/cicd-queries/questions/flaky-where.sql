-- Does a test fail at random, or on one worker? Share of failures for each worker of its machine.
WITH rates AS (
  SELECT test, worker, 1.0 * sum(status = 'fail') / count(*) AS rate, count(*) AS executions FROM tests GROUP BY test, worker
)
SELECT test, group_concat(printf('%s %.1f%%', worker, 100 * rate), '  ') AS workers
FROM (SELECT * FROM rates ORDER BY test, worker)
GROUP BY test HAVING max(rate) > 0.02 ORDER BY max(rate) DESC LIMIT 6;
