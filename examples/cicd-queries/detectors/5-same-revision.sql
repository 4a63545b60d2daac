-- It passed and failed at one revision.
SELECT DISTINCT test FROM tests GROUP BY test, revision HAVING count(DISTINCT status) = 2;
