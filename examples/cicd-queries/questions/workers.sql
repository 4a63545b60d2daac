-- Does one worker break more than its neighbours of the same machine? Only `error` counts: a failed test is no worker's fault.
SELECT machine, worker, count(*) AS tasks, sum(result = 'error') AS errors,
       printf('%.1f%%', 100.0 * sum(result = 'error') / count(*)) AS "errors %",
       printf('%.1f%%', 100.0 * (sum(sum(result = 'error')) OVER m - sum(result = 'error')) / (sum(count(*)) OVER m - count(*))) AS neighbours
FROM tasks WHERE machine IS NOT NULL
GROUP BY machine, worker WINDOW m AS (PARTITION BY machine) ORDER BY machine, worker;
