-- Whose fault are the tasks that did not succeed: the code's or the system's?
SELECT result, error_type AS "error.type", count(*) AS tasks, printf('%.1f%%', 100.0 * count(*) / sum(count(*)) OVER ()) AS share
FROM tasks WHERE result IN ('failure', 'error', 'timeout')
GROUP BY result, error_type ORDER BY tasks DESC;
