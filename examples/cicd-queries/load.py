"""Loads OTLP/JSON requests into sqlite: one row for each span, however often it arrived."""
import csv
import json
import sqlite3
from pathlib import Path

HERE = Path(__file__).parent


def value(any_value):
    for kind, read in (("stringValue", str), ("intValue", int), ("boolValue", bool), ("doubleValue", float)):
        if kind in any_value:
            return read(any_value[kind])
    return json.dumps(any_value)


def rows(request):
    for group in request.get("resourceSpans", []):
        shared = group.get("resource", {}).get("attributes", [])
        for scope in group.get("scopeSpans", []):
            for span in scope.get("spans", []):
                attributes = {pair["key"]: value(pair["value"]) for pair in [*shared, *span.get("attributes", [])]}
                yield (span["traceId"], span["spanId"], span.get("parentSpanId") or None, span["name"],
                       span.get("status", {}).get("code", 0), int(span["startTimeUnixNano"]) / 1e9,
                       int(span["endTimeUnixNano"]) / 1e9, json.dumps(attributes))


# #region load
def load(requests):
    """Times are seconds since 1970. A span that came twice is the same row: senders retry."""
    database = sqlite3.connect(":memory:")
    database.execute("""CREATE TABLE spans (trace TEXT, id TEXT, parent TEXT, name TEXT, status INT,
                        start REAL, "end" REAL, attributes TEXT, PRIMARY KEY (trace, id))""")
    arrived = 0
    for request in requests:
        batch = list(rows(request))
        arrived += len(batch)
        database.executemany("INSERT OR IGNORE INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)", batch)
    database.executescript((HERE / "schema.sql").read_text(encoding="utf-8"))
    with open(HERE / "prices.csv", encoding="utf-8") as file:
        prices = [(row["machine"], float(row["units_per_minute"])) for row in csv.DictReader(file)]
    database.execute("CREATE TABLE prices (machine TEXT PRIMARY KEY, units_per_minute REAL)")
    database.executemany("INSERT INTO prices VALUES (?, ?)", prices)
    database.execute("CREATE TABLE loaded AS SELECT ? AS arrived", (arrived,))
    return database
# #endregion load
