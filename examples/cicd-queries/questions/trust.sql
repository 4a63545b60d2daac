-- Can the data be trusted? What arrived twice, and what never arrived.
SELECT 'spans that arrived again' AS what, (SELECT arrived FROM loaded) - (SELECT count(*) FROM spans) AS count
UNION ALL SELECT 'runs without their own span', count(DISTINCT trace) FROM tasks WHERE trace NOT IN (SELECT trace FROM runs)
UNION ALL SELECT 'runs without a task', count(*) FROM runs WHERE trace NOT IN (SELECT trace FROM tasks)
UNION ALL SELECT 'tasks that end after their run', count(*) FROM tasks JOIN runs USING (trace) WHERE tasks."end" > runs."end" + 0.001
UNION ALL SELECT 'failures without error.type', count(*) FROM tasks WHERE result IN ('failure', 'error') AND error_type IS NULL;
