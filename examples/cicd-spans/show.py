"""Prints the spans of a file as a tree, without ids and times."""
import sys

import otlp

RESULTS = ("cicd.pipeline.result", "cicd.pipeline.task.run.result")


def lines(spans):
    spans = sorted(spans, key=lambda span: span["start"])
    columns = [("", "kind", "result", "error.type", "status", "worker")]
    for parent in [span for span in spans if span["parent"] is None]:
        for depth, span in [(0, parent), *((1, child) for child in spans if child["parent"] == parent["id"])]:
            result = next(span["own"][key] for key in RESULTS if key in span["own"])
            columns.append(("  " * depth + span["name"], span["kind"], result, span["own"].get("error.type", "-"), span["status"],
                            span["resource"]["cicd.worker.id"]))
    widths = [max(len(row[column]) for row in columns) for column in range(6)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in columns]


print("\n".join(lines(otlp.spans(otlp.read_documents(sys.argv[1])))))
