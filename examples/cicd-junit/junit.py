"""Reads JUnit XML. What it says is data from programs under test: it is not trusted."""
import re
from dataclasses import dataclass, field
from datetime import datetime, timezone
from xml.etree import ElementTree
from xml.parsers import expat

LARGEST = 64 * 1024 * 1024


class Refusal(Exception):
    """What a person can mend, as one line."""


@dataclass
class Case:
    name: str
    classname: str
    seconds: float
    start: datetime | None = None
    outcome: str = "pass"  # pass, fail, error, skip
    error_type: str | None = None
    message: str | None = None
    flaky: bool = False


@dataclass
class Suite:
    name: str
    start: datetime | None
    seconds: float | None
    cases: list[Case] = field(default_factory=list)
    promised: int | None = None


# #region refuse
def read_xml(data):
    """Declarations of a document type are where expansion and files come in; no report needs one."""
    if len(data) > LARGEST:
        raise Refusal(f"Unexpected size of {len(data)} bytes, expected at most {LARGEST}")
    parser = expat.ParserCreate()

    def refuse(*_):
        raise Refusal(f"line {parser.CurrentLineNumber}: Unexpected <!DOCTYPE>, expected none in a test report")

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
        return ElementTree.fromstring(data)
    except expat.ExpatError as error:
        raise Refusal(f"line {error.lineno}: Unexpected XML, {expat.ErrorString(error.code)}") from None
# #endregion refuse


def read_report(data):
    root = read_xml(data)
    if root.tag not in ("testsuites", "testsuite"):
        raise Refusal(f"Unexpected <{root.tag}>, expected <testsuites> or <testsuite>")
    # iter also finds suites inside suites; each has only the cases that are its own.
    suites = [to_suite(element) for element in root.iter("testsuite")]
    # Node's own runner writes tests that are in no suite directly below the root.
    if root.tag == "testsuites" and root.find("testcase") is not None:
        suites.insert(0, to_suite(root))
    return [suite for suite in suites if suite.cases or suite.promised == 0]


def to_suite(element):
    # What a suite with suites inside says is about them as well.
    counts = element.get("tests") if element.find(".//testsuite") is None else None
    return Suite(
        name=element.get("name") or "unnamed",
        start=to_time(element.get("timestamp")),
        seconds=to_seconds(element.get("time")),
        cases=[to_case(case) for case in element.findall("testcase")],
        promised=int(counts) if counts and counts.isdigit() else None,
    )


# #region outcome
def to_case(element):
    case = Case(
        name=element.get("name") or "unnamed",
        classname=element.get("classname") or "",
        seconds=to_seconds(element.get("time")) or 0.0,
        start=to_time(element.get("timestamp")),
    )
    for tag, outcome in (("error", "error"), ("failure", "fail"), ("skipped", "skip")):
        found = element.find(tag)
        if found is not None:
            case.outcome, case.message = outcome, found.get("message")
            case.error_type = None if outcome == "skip" else to_error_type(found, tag)
            break
    # Surefire: failed first, passed when it was run again. The result is a pass.
    case.flaky = any(element.find(tag) is not None for tag in ("flakyFailure", "flakyError"))
    return case


def to_error_type(found, tag):
    """`type` when there is one. pytest has none: its text ends in "file:line: Name", also where the message names nothing."""
    last_line = (found.text or "").strip().rpartition("\n")[2]
    name = re.search(r":\d+: ([A-Za-z_][\w.]*)$", last_line)
    return found.get("type") or (name[1] if name else tag)
# #endregion outcome


def to_seconds(text):
    """Surefire 2 wrote 1,061.5 above a thousand seconds."""
    try:
        return max(0.0, float(text.replace(",", ""))) if text else None
    except ValueError:
        raise Refusal(f'Unexpected time "{text}", expected seconds') from None


def to_time(text):
    """Without an offset it is taken for UTC, which is a guess: writers use local time too."""
    try:
        time = datetime.fromisoformat(text) if text else None
    except ValueError:
        raise Refusal(f'Unexpected timestamp "{text}", expected one such as 2026-11-20T09:00:00') from None
    return time.replace(tzinfo=timezone.utc) if time and time.tzinfo is None else time
