-- Naive: it fails in 0.5% to 50% of its executions.
SELECT test FROM tests GROUP BY test HAVING avg(status = 'fail') BETWEEN 0.005 AND 0.5;
