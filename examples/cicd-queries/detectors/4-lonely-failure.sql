-- On main it failed between two runs in which it passed, twice or more.
WITH sequence AS (
  SELECT test, status, lag(status) OVER w AS before, lead(status) OVER w AS after
  FROM tests WHERE pipeline = 'main' WINDOW w AS (PARTITION BY test ORDER BY start)
)
SELECT test FROM sequence WHERE before = 'pass' AND status = 'fail' AND after = 'pass' GROUP BY test HAVING count(*) >= 2;
