import unittest
from datetime import datetime, timezone
from pathlib import Path

from junit import Refusal, read_report
from spans import digest, to_request

NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)


def spans_of(text, parent=None):
    request = to_request(read_report(text.encode()), report="r.xml", run="1", parent=parent, end=NOON)
    return request["resourceSpans"][0]["scopeSpans"][0]["spans"]


def flat(span):
    return {each["key"]: next(iter(each["value"].values())) for each in span["attributes"]}


class Reports(unittest.TestCase):
    def test_refuse_every_document_type_before_it_is_expanded(self):
        for name in ("laughs", "file"):
            with self.assertRaisesRegex(Refusal, "Unexpected <!DOCTYPE>"):
                read_report(Path(f"sample/{name}.xml").read_bytes())

    def test_refuse_utf_16_in_disguise_alike(self):
        with self.assertRaisesRegex(Refusal, "DOCTYPE"):
            read_report(Path("sample/laughs.xml").read_text().replace('<?xml version="1.0"?>', "").encode("utf-16"))

    def test_are_suites_within_suites_too(self):
        inner = '<testsuite name="b" tests="1"><testcase name="x"/></testsuite>'
        spans = spans_of(f'<testsuites><testsuite name="a" tests="2">{inner}<testcase name="y"/></testsuite></testsuites>')
        self.assertEqual([span["name"] for span in spans], ["a", "y", "b", "x"])
        self.assertEqual({flat(span).get("test.suite.run.status") for span in spans}, {"success", None})

    def test_have_cases_of_the_same_name_with_ids_of_their_own(self):
        spans = spans_of('<testsuite name="s"><testcase name="x"/><testcase name="x"/></testsuite>')
        self.assertEqual(len({span["spanId"] for span in spans}), 3)

    def test_have_cases_outside_of_any_suite(self):
        spans = spans_of(Path("sample/node.xml").read_text())
        self.assertEqual([span["name"] for span in spans], ["unnamed", "test.adds", "cart", "test.rounds", "test.waits"])

    def test_keep_times_that_cases_have_of_their_own(self):
        adds, pays = spans_of(Path("sample/surefire.xml").read_text())[1:3]
        self.assertLess(int(pays["startTimeUnixNano"]), int(adds["endTimeUnixNano"]), "they ran at the same time")

    def test_have_seconds_with_a_comma_for_thousands(self):
        span = spans_of('<testsuite name="s"><testcase name="x" time="1,061.5"/></testsuite>')[1]
        self.assertEqual(int(span["endTimeUnixNano"]) - int(span["startTimeUnixNano"]), 1_061_500_000_000)

    def test_hang_below_the_span_that_is_given(self):
        spans = spans_of('<testsuite name="s"><testcase name="x"/></testsuite>', ("a" * 32, "b" * 16))
        self.assertEqual([span["parentSpanId"] for span in spans], ["b" * 16, spans[0]["spanId"]])
        self.assertEqual({span["traceId"] for span in spans}, {"a" * 32})


class Outcomes(unittest.TestCase):
    def test_of_suites(self):
        table = {
            '<testcase name="x"/>': "success",
            '<testcase name="x"><skipped/></testcase>': "skipped",
            '<testcase name="x"><failure/></testcase><testcase name="y"><skipped/></testcase>': "failure",
        }
        for cases, status in table.items():
            self.assertEqual(flat(spans_of(f'<testsuite name="s">{cases}</testsuite>')[0])["test.suite.run.status"], status)
        cut = '<testsuite name="s" tests="9"><testcase name="x"/></testsuite>'
        self.assertEqual(flat(spans_of(cut)[0])["test.suite.run.status"], "aborted")

    def test_of_cases_have_only_values_of_the_registry(self):
        for path in Path("sample").glob("[nps]*.xml"):
            for span in spans_of(path.read_text())[1:]:
                self.assertIn(flat(span).get("test.case.result.status"), (None, "pass", "fail"))

    def test_have_an_error_type_exactly_when_the_status_is_an_error(self):
        for span in spans_of(Path("sample/pytest.xml").read_text()):
            self.assertEqual("error.type" in flat(span), span.get("status", {}).get("code") == 2, span["name"])


class Ids(unittest.TestCase):
    def test_do_not_run_together(self):
        self.assertNotEqual(digest("a", "bc"), digest("ab", "c"))


if __name__ == "__main__":
    unittest.main()
