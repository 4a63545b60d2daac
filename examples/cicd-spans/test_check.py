import copy
import unittest

import check
import otlp
import pipeline


def right():
    return list(otlp.spans([pipeline.run_pipeline()]))


RIGHT = right()
RUN = 0
TASK = {"success": 1, "failure": 2, "error": 3, "timeout": 4, "cancellation": 5, "skip": 6}


def rules(*changes):
    """Rules broken when each (span number, place, key, value) of the right trace is set; None takes it away."""
    spans = copy.deepcopy(RIGHT)
    for number, place, key, value in changes:
        holder = spans[number] if place == "span" else spans[number][place]
        holder.pop(key) if value is None else holder.__setitem__(key, value)
    return [(breach.level, breach.rule) for breach in check.breaches(spans)]


class Check(unittest.TestCase):
    def test_the_right_trace_has_every_result_and_no_breach(self):
        results = [span["own"]["cicd.pipeline.task.run.result"] for span in RIGHT[1:]]
        self.assertEqual(sorted(results), sorted(check.RESULTS))
        self.assertEqual(rules(), [])

    def test_each_single_mistake_is_one_breach(self):
        for change, expected in [
            ((RUN, "span", "kind", "INTERNAL"), ("SHOULD", "run-kind")),
            ((RUN, "span", "name", "checks"), ("SHOULD", "run-name")),
            ((RUN, "own", "cicd.pipeline.result", None), ("REQUIRED", "result")),
            ((RUN, "own", "error.type", None), ("REQUIRED", "error-type")),
            ((RUN, "span", "status", "UNSET"), ("SHOULD", "status")),
            ((TASK["success"], "span", "kind", "SERVER"), ("SHOULD", "task-kind")),
            ((TASK["success"], "span", "status", "OK"), ("MUST", "status")),
            ((TASK["success"], "own", "error.type", "none"), ("SHOULD", "error-type")),
            ((TASK["success"], "own", "cicd.pipeline.task.run.url.full", None), ("REQUIRED", "task-attributes")),
            ((TASK["success"], "own", "cicd.pipeline.task.run.id", "4711-2"), ("MUST", "task-id")),
            ((TASK["success"], "own", "cicd.pipeline.task.run.duration", "3"), ("NOT RECOMMENDED", "unknown-name")),
            ((TASK["timeout"], "span", "status", "UNSET"), ("SHOULD", "status")),
            ((TASK["cancellation"], "own", "cicd.pipeline.task.run.result", "canceled"), ("MUST", "result-value")),
            ((TASK["skip"], "own", "error.type", "skipped"), ("SHOULD", "status")),
        ]:
            with self.subTest(change=change):
                self.assertEqual(rules(change), [expected])

    def test_a_custom_result_is_allowed(self):
        self.assertEqual(rules((TASK["skip"], "own", "cicd.pipeline.task.run.result", "action_required")), [])

    def test_a_name_without_the_pipeline_is_allowed(self):
        self.assertEqual(rules((RUN, "span", "name", "RUN")), [])

    def test_the_action_may_be_in_the_name_alone(self):
        self.assertEqual(rules((RUN, "own", "cicd.pipeline.action.name", None), (RUN, "span", "name", "BUILD checks")), [])

    def test_other_spans_are_not_judged(self):
        spans = copy.deepcopy(RIGHT)
        spans[1]["own"] = {"http.request.method": "GET"}
        self.assertEqual(list(check.breaches(spans)), [])

    def test_tasks_without_their_run_are_a_hint(self):
        lines, broken = check.report(RIGHT[1:])
        self.assertFalse(broken)
        self.assertIn("HINT no-run", lines[0])

    def test_a_span_that_came_twice_is_counted_once(self):
        self.assertEqual(check.report([*RIGHT, *RIGHT]), (["7 spans (1 run, 6 task, 0 other): 0 breaches, 0 hints"], False))

    def test_enums_may_be_written_as_names(self):
        document = {"resourceSpans": [{"scopeSpans": [{"spans": [{"kind": "SPAN_KIND_SERVER", "status": {"code": "STATUS_CODE_OK"}}]}]}]}
        [span] = otlp.spans([document])
        self.assertEqual((span["kind"], span["status"]), ("SERVER", "OK"))


if __name__ == "__main__":
    unittest.main()
