"""Holds every detector of detectors/*.sql against the truth of the simulation, for ten seeds."""
import math
import sqlite3
from pathlib import Path

import simulate

HERE = Path(__file__).parent
SEEDS = range(1, 11)
TRUTH = {*simulate.FLAKY, *simulate.BY_WORKER}


def tests_table(runs):
    """The table `tests` of schema.sql, without the detour over OTLP."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE tests (task_span, start REAL, test, status, pipeline, worker, revision)")
    database.executemany("INSERT INTO tests VALUES (?, ?, ?, ?, ?, ?, ?)", [
        (f"{run.id}-{task.name}", task.start, test, status, run.pipeline, task.worker, run.revision)
        for run in runs for task in run.tasks.values() for test, status in task.tests.items()])
    return database


# #region score
def score(found, truth):
    """Precision: how many of those found are flaky. Recall: how many of the flaky were found."""
    hits = len(found & truth)
    return hits / len(found) if found else 1.0, hits / len(truth)
# #endregion score


def spread(values):
    return f"{sum(values) / len(values):.2f} ({min(values):.2f}..{max(values):.2f})"


def without_reruns(runs):
    return [run for run in runs if run.attempt == 1]


def evaluate(variant, databases):
    print(f"{variant:24}  {'precision':18}  {'recall':18}  missed most often")
    for path in sorted((HERE / "detectors").glob("*.sql")):
        found = [{row[0] for row in database.execute(path.read_text(encoding="utf-8"))} for database in databases]
        scores = [score(each, TRUTH) for each in found]
        missed = max(sorted(TRUTH), key=lambda test: sum(test not in each for each in found))
        times = sum(missed not in each for each in found)
        print(f"{path.stem:24}  {spread([s[0] for s in scores]):18}  {spread([s[1] for s in scores]):18}  "
              + (f"{missed} {times} of {len(databases)}" if times else "-"))


def needed(chance, certainty=0.95):
    """Executions until a test that fails with this chance has failed once, with this certainty."""
    return math.ceil(math.log(1 - certainty) / math.log(1 - chance))


def main():
    simulated = [simulate.simulate(seed) for seed in SEEDS]
    print("# #region detectors")
    evaluate("all runs", [tests_table(runs) for runs in simulated])
    print("# #endregion detectors\n# #region first")
    evaluate("first attempts only", [tests_table(without_reruns(runs)) for runs in simulated])
    print("# #endregion first\n# #region needed")
    print("fails in  executions to see it once (95%)")
    for chance in (0.05, 0.01, 0.003, 0.001):
        print(f"{chance:8.1%}  {needed(chance)}")
    print("# #endregion needed")


if __name__ == "__main__":
    main()
