"""Spans out of OTLP JSON requests, and how they are written down."""
KINDS = ["UNSPECIFIED", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"]
STATUSES = ["Unset", "Ok", "Error"]


def spans_of(requests):
    """Every span as in OTLP, with the attributes of its resource under `resource`."""
    return [
        span | {"attributes": flat(span), "resource": flat(resource["resource"])}
        for request in requests
        for resource in request.get("resourceSpans", [])
        for scope in resource["scopeSpans"]
        for span in scope["spans"]
    ]


def flat(holder):
    return {each["key"]: value_of(each["value"]) for each in holder.get("attributes", [])}


def value_of(value):
    ((kind, content),) = value.items() or [("stringValue", "")]
    if kind == "intValue":
        return int(content)
    if kind == "arrayValue":
        return [value_of(each) for each in content.get("values", [])]
    return content


def seconds(span):
    return (int(span["endTimeUnixNano"]) - int(span["startTimeUnixNano"])) / 1e9


def print_tree(spans):
    """Each trace, with every span below its parent; parents that never came are named."""
    for trace in dict.fromkeys(span["traceId"] for span in spans):
        print(f"trace {trace}")
        mine = [span for span in spans if span["traceId"] == trace]
        ids = {span["spanId"] for span in mine}
        for parent in dict.fromkeys(span.get("parentSpanId", "") for span in mine if span.get("parentSpanId") not in ids):
            if parent:
                print(f"  {parent} (no such span)")
            print_below(mine, parent, "    " if parent else "  ")


def print_below(spans, parent, indent):
    children = [span for span in spans if span.get("parentSpanId", "") == parent]
    for span in sorted(children, key=lambda each: (int(each["startTimeUnixNano"]), each["name"])):
        status = span["status"]
        words = [span["spanId"], KINDS[span["kind"]], STATUSES[status.get("code", 0)], f"{seconds(span):g} s", span["name"]]
        if status.get("message"):
            words.append(f"({status['message']})")
        words += [f"-> trace {link['traceId']}, span {link.get('spanId') or 'none'}" for link in span.get("links", [])]
        print(indent + "  ".join(words))
        if span["spanId"] != parent:
            print_below(spans, span["spanId"], indent + "  ")


def print_attributes(title, attributes):
    print(title)
    for key, value in sorted(attributes.items()):
        print(f"  {key} = {value!r}")
