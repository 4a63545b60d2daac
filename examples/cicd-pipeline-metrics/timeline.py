"""What a small CI system did in 150 seconds, and the spans it exported, each when it ended."""

# #region timeline
# second, what, about whom, details
EVENTS = [
    (0, "worker", "w-1", "available"), (0, "worker", "w-2", "available"), (0, "worker", "w-3", "offline"),
    (0, "queued", "r1", "checks"), (5, "started", "r1", "w-1"), (5, "worker", "w-1", "busy"),
    (10, "queued", "r2", "checks"),
    (20, "worker", "w-2", "offline"),  # somebody unplugs it: r2 waits
    (30, "queued", "r3", "checks"), (45, "worker", "w-2", "available"),
    (46, "started", "r2", "w-2"), (46, "worker", "w-2", "busy"),
    (50, "ended", "r3", ("cancellation", None)),  # before it began
    (60, "queued", "r4", "deploy"),
    (65, "finalizing", "r1", ("success", None)), (70, "ended", "r1", None), (70, "worker", "w-1", "available"),
    (72, "started", "r4", "w-1"), (72, "worker", "w-1", "busy"),
    (80, "run error", "r2", "test_failure"), (85, "run error", "r2", "test_failure"),  # two suites fail
    (90, "run error", "r4", "http_503"),  # tried again, and the run goes on
    (95, "system error", "scheduler", "database_unreachable"),
    (100, "finalizing", "r2", ("failure", "test_failure")), (102, "ended", "r2", None), (102, "worker", "w-2", "available"),
    (105, "queued", "r5", "checks"), (108, "started", "r5", "w-2"), (108, "worker", "w-2", "busy"),
    (130, "finalizing", "r4", ("success", None)), (131, "ended", "r4", None), (131, "worker", "w-1", "available"),
    (132, "worker", "w-1", "offline"), (140, "queued", "r6", "deploy"),
]
# #endregion timeline


def spans(at):
    """Spans of runs that have ended by then: (run, pipeline, start, end, result, error.type, tasks as start and end)."""
    open_runs = {}
    for second, what, who, details in EVENTS:
        run = open_runs.setdefault(who, {}) if what in ("queued", "started", "finalizing", "ended") else None
        if second > at or run is None:
            continue
        if what == "queued":
            run.update(pipeline=details, start=second)
        elif what == "started":
            run["began"] = second
        else:
            run["outcome"] = details or run["outcome"]
            run["last"] = second if what == "finalizing" else run.get("last")
            if what == "ended":
                run["end"] = second
    return [(who, run["pipeline"], run["start"], run["end"], *run["outcome"], [(run["began"], run["last"])] if "began" in run else [])
            for who, run in open_runs.items() if "end" in run]
