"""A made-up CI system, always the same for the same seed, whose truth is known: what is flaky, broken, slow."""
import heapq
import math
import random
from dataclasses import dataclass, field

MINUTE, HOUR, DAY = 60, 3600, 86400
MONDAY = 1788739200  # 2026-09-07T00:00:00Z
DAYS = 28

# #region truth
# What the questions have to find again.
FLAKY = {  # test: chance to fail in one execution
    "unit::case_04": 0.05, "unit::case_11": 0.02, "unit::case_19": 0.008, "unit::case_23": 0.003,
    "integration::case_02": 0.06, "integration::case_08": 0.03,
}
BY_WORKER = {"unit::case_15": ("w-1", 0.15)}  # fails on one worker only
BROKEN_MAIN = {"unit::case_07": range(40, 44), "integration::case_05": range(95, 101)}  # test: merges that it fails at
BAD_WORKER = "w-2"  # loses one task in twenty
SLOWER = ("integration-tests", 2, 1.4)  # task, from which week, by which factor
BUSY_HOUR = 14  # on Tuesdays and Thursdays everybody pushes
OUTAGE = 0.02  # chance that the database is ill: all integration tests of the run fail, or about a third of them
# #endregion truth

UNIT = [f"unit::case_{number:02}" for number in range(28)]
INTEGRATION = [f"integration::case_{number:02}" for number in range(12)]
WORKERS = {"linux-small": ["w-1", "w-2", "w-3"], "linux-large": ["w-4", "w-5"]}
# task: type, machine, median seconds, spread, which tasks have to be done
TASKS = {
    "lint": ("test", "linux-small", 70, 0.15, []),
    "build": ("build", "linux-small", 150, 0.15, []),
    "unit-tests": ("test", "linux-small", 210, 0.2, ["build"]),
    "integration-tests": ("test", "linux-large", 420, 0.2, ["unit-tests"]),
    "package": ("build", "linux-small", 45, 0.2, ["integration-tests", "lint"]),
}
TESTS = {"unit-tests": UNIT, "integration-tests": INTEGRATION}


@dataclass
class Task:
    name: str
    worker: str
    ready: float  # the truth about its wait; no span has it
    start: float
    end: float
    result: str
    error_type: str | None = None
    tests: dict = field(default_factory=dict)


@dataclass
class Run:
    id: str
    pipeline: str
    trigger: float
    branch: str
    revision: str
    change: str | None
    broken: frozenset
    ends_by: float = math.inf  # a newer push cancels it
    attempt: int = 1
    tasks: dict = field(default_factory=dict)

    @property
    def end(self):
        return max(task.end for task in self.tasks.values())

    @property
    def outcome(self):
        for result in ("cancellation", "error", "failure", "timeout"):
            for task in self.tasks.values():
                if task.result == result:
                    return result, task.error_type
        return "success", None


def pushes(rng):
    """What people do in four weeks: changes with their pushes, merges, and the nightly run."""
    runs, merges, change = [], [], 0
    for day in range(DAYS):
        midnight = MONDAY + day * DAY
        runs.append(Run("", "nightly", midnight + 2 * HOUR, "main", "", None, frozenset()))
        if day % 7 > 4:
            continue
        for _ in range(12 if day % 7 in (1, 3) else 7):
            change += 1
            hour = BUSY_HOUR if day % 7 in (1, 3) and rng.random() < 0.75 else 8 + int(rng.random() * 9)
            at, last, broken = midnight + hour * HOUR + rng.random() * 20 * MINUTE, None, frozenset()
            if rng.random() < 0.4:
                broken = frozenset({(UNIT + INTEGRATION)[int(rng.random() * 40)]})
            for push in range(1, 5):
                run = Run("", "checks", at, f"change-{change}", f"{change:04}{push:036x}", str(change), broken)
                if last:
                    last.ends_by = at
                runs.append(run)
                last = run
                if not broken and rng.random() < 0.55:
                    break
                at += (3 + rng.random() * 60) * MINUTE
                broken = frozenset() if rng.random() < 0.75 else broken
            merges.append(last.trigger + (40 + rng.random() * 120) * MINUTE)
    for number, at in enumerate(sorted(merges)):
        broken = frozenset(test for test, when in BROKEN_MAIN.items() if number in when)
        runs.append(Run("", "main", at, "main", f"ffff{number:036x}", None, broken))
    runs.sort(key=lambda run: run.trigger)
    revision, broken = "ffff" + "0" * 36, frozenset()
    for run in runs:  # nightly runs what main is
        if run.pipeline == "main":
            revision, broken = run.revision, run.broken
        elif run.pipeline == "nightly":
            run.revision, run.broken = revision, broken
    return runs


def fails(rng, test, run, worker, outage):
    chance = FLAKY.get(test, 0)
    if test in BY_WORKER and BY_WORKER[test][0] == worker:
        chance = BY_WORKER[test][1]
    return rng.random() < chance or test in run.broken or (test in INTEGRATION and rng.random() < outage)


def execute(rng, run, name, worker, ready, start):
    """One task on one worker."""
    _, _, median, spread, _ = TASKS[name]
    week = int((start - MONDAY) // (7 * DAY))
    factor = SLOWER[2] if name == SLOWER[0] and week >= SLOWER[1] else 1
    end = start + round(median * factor * math.exp(rng.normalvariate(0, spread)), 3)
    lost = rng.random() < (0.05 if worker == BAD_WORKER else 0.004)
    hangs = name == "integration-tests" and rng.random() < 0.008
    findings = name == "lint" and run.pipeline == "checks" and rng.random() < 0.05
    outage = (1 if rng.random() < 0.5 else 0.3) if rng.random() < OUTAGE else 0
    tests = {test: "fail" if fails(rng, test, run, worker, outage) else "pass" for test in TESTS.get(name, [])}
    end = start + 30 * MINUTE if hangs else end
    if lost:
        end = start + (end - start) * rng.random()
    if end > run.ends_by:
        return Task(name, worker, ready, start, max(start, run.ends_by), "cancellation")
    if lost:
        return Task(name, worker, ready, start, end, "error", "worker_lost")
    if hangs:
        return Task(name, worker, ready, start, end, "timeout", "timeout")
    if findings or "fail" in tests.values():
        return Task(name, worker, ready, start, end, "failure", "lint_findings" if findings else "test_failure", tests)
    return Task(name, worker, ready, start, end, "success", None, tests)


def simulate(seed):
    """Every run, in the order of their triggers. Workers take what has been ready for longest."""
    rng = random.Random(seed)
    free = {worker: 0.0 for group in WORKERS.values() for worker in group}
    waiting, order, runs = [], 0, []

    def add(run):
        runs.append(run)
        run.id = str(70000 + len(runs))
        offer(run, [name for name in TASKS if not TASKS[name][4]], run.trigger)

    def offer(run, names, at):
        nonlocal order
        for name in names:
            order += 1
            heapq.heappush(waiting, (at, order, name, run))

    for run in pushes(rng):
        add(run)
    while waiting:
        ready, _, name, run = heapq.heappop(waiting)
        if any(task.result not in ("success", "skip") for task in run.tasks.values()) and TASKS[name][4]:
            run.tasks[name] = Task(name, "controller", ready, ready, ready, "skip")
        elif ready >= run.ends_by:
            run.tasks[name] = Task(name, "controller", ready, run.ends_by, run.ends_by, "cancellation")
        else:
            worker = min(WORKERS[TASKS[name][1]], key=lambda each: (max(free[each], ready), rng.random()))
            start = max(free[worker], ready) + round(3 + rng.random() * 5, 3)
            task = execute(rng, run, name, worker, ready, start)
            free[worker] = task.end
            run.tasks[name] = task
        for each, (*_, before) in TASKS.items():
            if name in before and all(task in run.tasks for task in before):
                offer(run, [each], max(run.tasks[task].end for task in before))
        if len(run.tasks) == len(TASKS) and run.outcome[0] in ("failure", "error", "timeout") and run.attempt < 3:
            if run.ends_by == math.inf and rng.random() < (0.7 if run.pipeline == "checks" else 0.4):
                add(Run("", run.pipeline, run.end + (2 + rng.random() * 10) * MINUTE, run.branch, run.revision, run.change,
                        run.broken, attempt=run.attempt + 1))
    return sorted(runs, key=lambda run: run.trigger)
