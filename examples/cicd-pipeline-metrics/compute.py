"""The metrics from events, and what can be had of them from spans."""
from collections import defaultdict

import timeline
from convention import ERROR, NAME, RESULT, STATE


def attributes(**values):
    names = {"name": NAME, "state": STATE, "result": RESULT, "error": ERROR, "worker": "cicd.worker.state", "component": "cicd.system.component"}
    return frozenset((names[key], value) for key, value in values.items() if value is not None)


# #region events
def from_events(events, at):
    """Every metric at that second. A state that nobody is in any more stays in the table, as 0."""
    points = defaultdict(lambda: defaultdict(int))
    durations = points["cicd.pipeline.run.duration"] = defaultdict(list)
    pipeline, state, since, workers = {}, {}, {}, {}

    def enter(run, new, second, outcome=(None, None)):
        """Leaves the state that the run was in; the outcome belongs to the state in which it became known."""
        if run in state:
            points["cicd.pipeline.run.active"][attributes(name=pipeline[run], state=state[run])] -= 1
            durations[attributes(name=pipeline[run], state=state[run], result=outcome[0], error=outcome[1])].append(second - since[run])
        if new:
            points["cicd.pipeline.run.active"][attributes(name=pipeline[run], state=new)] += 1
        state[run], since[run] = new, second

    for second, what, who, details in events:
        if second > at:
            break
        if what == "worker":
            if who in workers:
                points["cicd.worker.count"][attributes(worker=workers[who])] -= 1
            points["cicd.worker.count"][attributes(worker=details)] += 1
            workers[who] = details
        elif what == "queued":
            pipeline[who] = details
            enter(who, "pending", second)
        elif what == "started":
            enter(who, "executing", second)
        elif what == "finalizing":
            enter(who, "finalizing", second, details)
        elif what == "ended":
            enter(who, None, second, details or (None, None))
        elif what == "run error":
            points["cicd.pipeline.run.errors"][attributes(name=pipeline[who], error=details)] += 1
        elif what == "system error":
            points["cicd.system.errors"][attributes(component=who, error=details)] += 1
    return points
# #endregion events


# #region spans
def from_spans(spans):
    """The states are guessed: pending until the first task starts, finalizing from when the last one ends."""
    points = defaultdict(lambda: defaultdict(int))
    durations = points["cicd.pipeline.run.duration"] = defaultdict(list)
    for _, name, start, end, result, error, tasks in spans:
        if not tasks:
            durations[attributes(name=name, state="pending", result=result, error=error)].append(end - start)
            continue
        first, last = min(task[0] for task in tasks), max(task[1] for task in tasks)
        durations[attributes(name=name, state="pending")].append(first - start)
        durations[attributes(name=name, state="executing", result=result, error=error)].append(last - first)
        durations[attributes(name=name, state="finalizing")].append(end - last)
        if error:
            points["cicd.pipeline.run.errors"][attributes(name=name, error=error)] += 1
    return points
# #endregion spans


def at(second):
    return from_events(timeline.EVENTS, second), from_spans(timeline.spans(second))
