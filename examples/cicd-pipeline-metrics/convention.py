"""The five cicd metrics of the semantic conventions v1.44.0, and a check that points follow them."""

STATES = ("pending", "executing", "finalizing")
NAME, STATE, RESULT, ERROR = "cicd.pipeline.name", "cicd.pipeline.run.state", "cicd.pipeline.result", "error.type"

# #region metrics
# metric: instrument, unit, required attributes, attributes that depend on a condition
METRICS = {
    "cicd.pipeline.run.duration": ("histogram", "s", {NAME, STATE}, {RESULT, ERROR}),
    "cicd.pipeline.run.active": ("updowncounter", "{run}", {NAME, STATE}, set()),
    "cicd.worker.count": ("updowncounter", "{worker}", {"cicd.worker.state"}, set()),
    "cicd.pipeline.run.errors": ("counter", "{error}", {NAME, ERROR}, set()),
    "cicd.system.errors": ("counter", "{error}", {"cicd.system.component", ERROR}, set()),
}
# #endregion metrics


def breaches(points):
    """points: {metric: {attributes as a frozenset of pairs: value}}. One line for each breach."""
    for metric, series in points.items():
        if metric not in METRICS:
            yield f"{metric} is no metric of the convention"
            continue
        _, _, required, conditional = METRICS[metric]
        for attributes in series:
            keys = {key for key, _ in attributes}
            for key in sorted(required - keys):
                yield f"{metric}: {key} is missing"
            for key in sorted(keys - required - conditional):
                yield f"{metric}: {key} is not one of its attributes"
