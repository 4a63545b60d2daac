-- Naive: it failed twice or more on main, where everything had passed before the merge.
SELECT test FROM tests WHERE status = 'fail' AND pipeline = 'main' GROUP BY test HAVING count(*) >= 2;
