-- How often does each pipeline succeed? A run that was cancelled or skipped says nothing about the code.
SELECT pipeline,
       count(*)                            AS runs,
       sum(result = 'success')             AS success,
       sum(result = 'failure')             AS failure,
       sum(result = 'error')               AS error,
       sum(result = 'timeout')             AS timeout,
       sum(result = 'cancellation')        AS cancelled,
       printf('%.1f%%', 100.0 * sum(result = 'success') / count(*)) AS "of all",
       printf('%.1f%%', 100.0 * sum(result = 'success') / sum(result IN ('success', 'failure'))) AS "of verdicts"
FROM runs GROUP BY pipeline ORDER BY pipeline;
