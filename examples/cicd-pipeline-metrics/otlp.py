"""Points of compute.py as OTLP/JSON."""
from convention import METRICS

BOUNDS = [10, 30, 60, 120, 300, 600, 1800, 3600]
CUMULATIVE = 2


def data_point(attributes, second):
    return {"attributes": [{"key": key, "value": {"stringValue": value}} for key, value in sorted(attributes)],
            "startTimeUnixNano": "1790000000000000000", "timeUnixNano": str(1790000000000000000 + second * 10**9)}


def histogram_point(attributes, values, second):
    counts = [sum(low < value <= high for value in values)
              for low, high in zip([float("-inf"), *BOUNDS], [*BOUNDS, float("inf")])]
    return {**data_point(attributes, second), "count": str(len(values)), "sum": sum(values),
            "explicitBounds": BOUNDS, "bucketCounts": [str(count) for count in counts]}


def request(points, second):
    metrics = []
    for name, series in points.items():
        instrument, unit, _, _ = METRICS[name]
        if instrument == "histogram":
            data = {"histogram": {"aggregationTemporality": CUMULATIVE,
                                  "dataPoints": [histogram_point(*item, second) for item in series.items()]}}
        else:
            data = {"sum": {"aggregationTemporality": CUMULATIVE, "isMonotonic": instrument == "counter",
                            "dataPoints": [{**data_point(attributes, second), "asInt": str(value)} for attributes, value in series.items()]}}
        metrics.append({"name": name, "unit": unit, **data})
    resource = {"attributes": [{"key": "service.name", "value": {"stringValue": "small-ci"}}]}
    return {"resourceMetrics": [{"resource": resource, "scopeMetrics": [{"metrics": metrics}]}]}
