-- Naive: it failed at some time.
SELECT DISTINCT test FROM tests WHERE status = 'fail';
