-- Attributes of a span and of its resource are one JSON object here: no name of the two is the same.
CREATE TABLE runs AS
SELECT trace, id, start, "end", "end" - start AS duration, status,
       attributes ->> '$."cicd.pipeline.name"'   AS pipeline,
       attributes ->> '$."cicd.pipeline.run.id"' AS run,
       attributes ->> '$."cicd.pipeline.result"' AS result,
       attributes ->> '$."error.type"'           AS error_type,
       attributes ->> '$."vcs.ref.head.name"'    AS branch,
       attributes ->> '$."vcs.ref.head.revision"' AS revision,
       attributes ->> '$."vcs.change.id"'        AS change
FROM spans WHERE attributes ->> '$."cicd.pipeline.result"' IS NOT NULL;

CREATE TABLE tasks AS
SELECT trace, id, start, "end", "end" - start AS duration,
       attributes ->> '$."cicd.pipeline.name"'            AS pipeline,
       attributes ->> '$."cicd.pipeline.run.id"'          AS run,
       attributes ->> '$."cicd.pipeline.task.name"'       AS task,
       attributes ->> '$."cicd.pipeline.task.run.result"' AS result,
       attributes ->> '$."error.type"'                    AS error_type,
       attributes ->> '$."cicd.worker.id"'                AS worker,
       attributes ->> '$."cicd.worker.name"'              AS machine,
       attributes ->> '$."vcs.ref.head.revision"'         AS revision,
       attributes ->> '$."vcs.change.id"'                 AS change
FROM spans WHERE attributes ->> '$."cicd.pipeline.task.name"' IS NOT NULL;

CREATE TABLE tests AS
SELECT trace, parent AS task_span, start,
       attributes ->> '$."test.case.name"'          AS test,
       attributes ->> '$."test.suite.name"'         AS suite,
       attributes ->> '$."test.case.result.status"' AS status,
       attributes ->> '$."cicd.pipeline.name"'      AS pipeline,
       attributes ->> '$."cicd.pipeline.run.id"'    AS run,
       attributes ->> '$."cicd.worker.id"'          AS worker,
       attributes ->> '$."vcs.ref.head.revision"'   AS revision
FROM spans WHERE attributes ->> '$."test.case.name"' IS NOT NULL;
