"""What version 3.1573 of Jenkins' OpenTelemetry plugin sends, rebuilt from its source: three runs and their metrics.

No Jenkins ran: names, kinds, statuses and attributes follow MonitoringRunListener, MonitoringPipelineListener and
AbstractGitStepHandler of the plugin; the values are made up. `sender()` is another program, with names that the
conventions themselves have given up.
"""
INTERNAL, SERVER, CLIENT = 1, 2, 3
UNSET, OK, ERROR = 0, 1, 2
START = 1_795_000_000


def attributes(values):
    return [{"key": key, "value": typed(value)} for key, value in values.items()]


def typed(value):
    if isinstance(value, list):
        return {"arrayValue": {"values": [typed(each) for each in value]}}
    if isinstance(value, bool):
        return {"boolValue": value}
    return {"intValue": str(value)} if isinstance(value, int) else {"stringValue": value}


class Trace:
    def __init__(self, number):
        self.number, self.spans = number, []

    def span(self, name, parent="", kind=INTERNAL, status=OK, exception=None, **values):
        """Attributes as keyword arguments: `jenkins__pipeline__step__id` is `jenkins.pipeline.step.id`."""
        number = len(self.spans)
        self.spans.append({
            "traceId": f"{self.number:032x}", "spanId": f"{self.number * 256 + number + 1:016x}", "parentSpanId": parent,
            "name": name, "kind": kind, "status": {"code": status},
            "startTimeUnixNano": f"{START + number}000000000", "endTimeUnixNano": f"{START + number + 9}000000000",
            "attributes": attributes({key.replace("__", "."): value for key, value in values.items()}),
            "events": [{"name": "exception", "timeUnixNano": f"{START + number + 9}000000000",
                        "attributes": attributes({"exception.type": exception})}] if exception else [],
        })
        return self.spans[-1]["spanId"]

    def root(self, name, job, number, result, status, url="https://jenkins.example/", **values):
        failed = {"exception__type": f"PIPELINE_{result}"} if status == ERROR else {}
        return self.span(
            name, kind=SERVER, status=status, ci__pipeline__id=job, ci__pipeline__name=job.replace("/", " » "),
            ci__pipeline__run__number=number, ci__pipeline__run__url=f"{url}job/{job.replace('/', '/job/')}/{number}/",
            ci__pipeline__run__result=result, ci__pipeline__run__completed=result not in ("ABORTED", "NOT_BUILT"),
            ci__pipeline__run__cause=["TimerTriggerCause"], **failed, **values)

    def step(self, name, parent, number, type_, label, result="SUCCESS", **values):
        return self.span(
            name, parent, jenkins__pipeline__step__id=str(number), jenkins__pipeline__step__type=type_,
            jenkins__pipeline__step__name=label, jenkins__pipeline__step__result=result, **values)


def traces():
    # A branch of a multibranch pipeline: a command fails.
    failed = Trace(0xA)
    root = failed.root("BUILD shop/main", "shop/main", 42, "FAILURE", ERROR, ci__pipeline__type="multibranch",
                       ci__pipeline__multibranch__type="branch")
    failed.span("Phase: Start", root, status=UNSET)
    run = failed.span("Phase: Run", root, status=UNSET)
    agent = failed.step("Agent", run, 3, "node", "agent", "FAILURE", status=ERROR)
    failed.step("Agent Allocation", agent, 3, "node", "agent.allocate")
    stage = failed.step("Stage: Test", agent, 6, "stage", "Test", "FAILURE", status=ERROR)
    failed.step("checkout: git.example/acme/shop", stage, 7, "checkout", "Check out from version control", kind=CLIENT,
                git__repository="acme/shop", git__branch="main", url__full="https://git.example/acme/shop.git",
                server__address="git.example", jenkins__computer__name="agent-1")
    failed.step("make test", stage, 8, "sh", "Shell Script", "FAILURE", status=ERROR, exception="hudson.AbortException",
                jenkins__computer__name="agent-1")
    failed.span("Phase: Finalise", root, status=UNSET)

    # A timeout, on a controller whose own address is not configured.
    late = Trace(0xB)
    root = late.root("BUILD nightly", "nightly", 7, "ABORTED", UNSET, url="", ci__pipeline__type="workflow")
    late.step("sh", root, 5, "sh", "Shell Script", "ABORTED", status=ERROR,
              exception="org.jenkinsci.plugins.workflow.steps.FlowInterruptedException",
              jenkins__pipeline__step__interruption__causes=["ExceededTimeout: Timeout has been exceeded"],
              jenkins__computer__name="#controller#")

    # A pull request whose tests fail without ending the run.
    change = Trace(0xC)
    root = change.root("BUILD shop/PR-{number}", "shop/PR-7", 3, "UNSTABLE", ERROR, ci__pipeline__type="multibranch",
                       ci__pipeline__multibranch__type="change_request")
    change.step("checkout: git.example/acme/shop", root, 4, "checkout", "Check out from version control", kind=CLIENT,
                git__repository="acme/shop", git__branch="PR-7", server__address="git.example",
                jenkins__computer__name="agent-2")
    change.step("junit", root, 9, "junit", "Archive JUnit-formatted test results", "UNSTABLE",
                jenkins__computer__name="agent-2")
    # A plugin that speaks both (main after pull request 1251): former names, new names, a value of its own.
    both = Trace(0xE)
    both.root("BUILD newer", "newer", 1, "UNSTABLE", ERROR, ci__pipeline__type="workflow", cicd__pipeline__name="newer",
              cicd__pipeline__run__id="newer/1", cicd__pipeline__action__name="BUILD", cicd__pipeline__result="unstable",
              cicd__pipeline__run__url__full="https://jenkins.example/job/newer/1/")
    # One SDK for the whole controller: the runs share their resource.
    spans = [span for trace in (failed, late, change, both) for span in trace.spans]
    return {"resourceSpans": [resource("jenkins", spans), sender()]}


def resource(name, spans, **values):
    return {"resource": {"attributes": attributes({"service.name": name} | values)}, "scopeSpans": [{"scope": {}, "spans": spans}]}


def sender():
    spans = Trace(0xD)
    spans.span("deploy", **{"vcs.repository.ref.name": "main", "vcs.repository.ref.type": "branch",
                            "vcs.repository.ref.revision": "9d59409acf479dfa0df1aa568182e43e43df8bbe",
                            "vcs.repository.change.id": "7", "vcs.repository.change.title": "Fix the cart"})
    spans.span("renamed already", **{"vcs.repository.ref.name": "refs/heads/main", "vcs.ref.head.name": "main"})
    return resource("deployer", spans.spans, **{"deployment.environment": "production"})


def metrics():
    def points(*each, **more):
        return [{"attributes": attributes(values), "timeUnixNano": f"{START}000000000"} | shape for values, shape in each]

    def histogram(job, result, seconds):
        return ({"ci.pipeline.id": job, "ci.pipeline.run.result": result},
                {"count": "1", "sum": seconds, "explicitBounds": [60], "bucketCounts": ["1", "0"]})

    def count(name):
        return {"name": name, "unit": "{jobs}", "sum": {"aggregationTemporality": 2, "isMonotonic": True,
                                                         "dataPoints": points(({}, {"asInt": "1"}))}}

    return {"resourceMetrics": [{"resource": {"attributes": attributes({"service.name": "jenkins"})}, "scopeMetrics": [{
        "scope": {}, "metrics": [
            {"name": "ci.pipeline.run.duration", "unit": "s", "histogram": {"aggregationTemporality": 2, "dataPoints": points(
                histogram("shop/main", "SUCCESS", 40), histogram("shop/main", "FAILURE", 9),
                histogram("shop/main", "UNSTABLE", 31), histogram("#other#", "SUCCESS", 12))}},
            {"name": "ci.pipeline.run.active", "unit": "{jobs}", "gauge": {"dataPoints": points(({}, {"asInt": "2"}))}},
            count("ci.pipeline.run.failed"), count("ci.pipeline.run.aborted"),
            {"name": "jenkins.node", "unit": "${nodes}", "gauge": {"dataPoints": points(
                ({"status": "online"}, {"asInt": "3"}), ({"status": "offline"}, {"asInt": "1"}))}},
        ]}]}]}
