module otlp-docs/examples/go-auto

go 1.26.0
