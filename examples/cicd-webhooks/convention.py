"""Holds spans of receivers against the semantic conventions v1.44.0 for CI/CD."""
from spans import KINDS

RESULTS = ["success", "failure", "error", "timeout", "cancellation", "skip"]

# What is asked of the span and of the entities in its resource. A list: one of these values.
# #region asked
RUN = {
    "cicd.pipeline.result": RESULTS,
    "error.type": str,
    "cicd.pipeline.name": str,
    "cicd.pipeline.run.id": str,
    "cicd.pipeline.run.url.full": str,
    "vcs.repository.url.full": str,
    "vcs.repository.name": str,
    "vcs.ref.head.name": str,
    "vcs.ref.head.revision": str,
}
TASK = {
    "cicd.pipeline.task.name": str,
    "cicd.pipeline.task.run.id": str,
    "cicd.pipeline.task.run.url.full": str,
    "cicd.pipeline.task.run.result": RESULTS,
    "error.type": str,
    "cicd.pipeline.name": str,
    "cicd.pipeline.run.id": str,
    "cicd.worker.id": str,
    "cicd.worker.name": str,
}
# #endregion asked


def verdicts(span, asked, kind, pipeline):
    """Pairs of what is asked and what is there. `pipeline` is the pipeline's true name."""
    yield "kind " + kind, "ok" if KINDS[span["kind"]] == kind else KINDS[span["kind"]]
    for key, expected in asked.items():
        place = next((place for place in ("attributes", "resource") if key in span[place]), None)
        if place is None:
            yield key, "missing"
            continue
        value = span[place][key]
        where = "span" if place == "attributes" else "resource"
        if value == "":
            yield key, f"empty ({where})"
        elif not isinstance(value, str):
            yield key, f"{type(value).__name__} {value}, not a string ({where})"
        elif isinstance(expected, list) and value not in expected:
            yield key, f"'{value}' is no value of it ({where})"
        elif key == "cicd.pipeline.name" and value != pipeline:
            yield key, f"'{value}', which is the job ({where})"
        else:
            yield key, f"ok ({where})"


def print_verdicts(asked, kind, columns, pipeline="CI"):
    """One line for each attribute, one column for each span: {head: span}."""
    table = [["", *columns]]
    for rows in zip(*(list(verdicts(span, asked, kind, pipeline)) for span in columns.values())):
        table.append([rows[0][0], *(verdict for _, verdict in rows)])
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
