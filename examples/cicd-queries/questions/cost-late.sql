-- What was spent after the verdict was known: on tasks that went on, or began, after another task of the run had failed?
WITH verdict AS (SELECT trace, min("end") AS known FROM tasks WHERE result IN ('failure', 'error', 'timeout') GROUP BY trace),
first_bad AS (
  SELECT verdict.trace, known, task FROM verdict JOIN tasks ON tasks.trace = verdict.trace AND tasks."end" = known
  WHERE result IN ('failure', 'error', 'timeout')
)
SELECT first_bad.task AS "failed first", count(DISTINCT first_bad.trace) AS runs,
       printf('%.0f', sum(max(0, tasks."end" - max(known, tasks.start)) / 60 * units_per_minute)) AS "units after"
FROM first_bad JOIN tasks USING (trace) JOIN prices USING (machine)
GROUP BY first_bad.task ORDER BY sum(max(0, tasks."end" - max(known, tasks.start)) * units_per_minute) DESC;
