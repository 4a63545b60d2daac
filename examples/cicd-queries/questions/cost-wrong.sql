-- Three ways to count too much or too little, beside the right one (machine minutes).
SELECT 'tasks on machines' AS counted, printf('%.0f', sum(duration) / 60) AS minutes FROM tasks WHERE machine IS NOT NULL
UNION ALL SELECT 'runs, from trigger to end', printf('%.0f', sum(duration) / 60) FROM runs
UNION ALL SELECT 'every span', printf('%.0f', sum("end" - start) / 60) FROM spans
UNION ALL SELECT 'tasks of runs that succeeded', printf('%.0f', sum(tasks.duration) / 60) FROM tasks JOIN runs USING (trace)
          WHERE machine IS NOT NULL AND runs.result = 'success';
