package main

import (
	"context"

	"go.opentelemetry.io/collector/pdata/plog/plogotlp"
	"go.opentelemetry.io/collector/pdata/pmetric/pmetricotlp"
	"go.opentelemetry.io/collector/pdata/pprofile/pprofileotlp"
	"go.opentelemetry.io/collector/pdata/ptrace/ptraceotlp"
	"google.golang.org/grpc"
	_ "google.golang.org/grpc/encoding/gzip" // registers the gzip decompressor
)

// maxRequestBytes is the limit that the OTLP specification recommends for
// receivers, after decompression.
const maxRequestBytes = 64 << 20

func newGRPCServer(r *recorder) *grpc.Server {
	server := grpc.NewServer(grpc.MaxRecvMsgSize(maxRequestBytes))
	ptraceotlp.RegisterGRPCServer(server, &traceService{recorder: r})
	pmetricotlp.RegisterGRPCServer(server, &metricService{recorder: r})
	plogotlp.RegisterGRPCServer(server, &logService{recorder: r})
	pprofileotlp.RegisterGRPCServer(server, &profileService{recorder: r})
	return server
}

type traceService struct {
	ptraceotlp.UnimplementedGRPCServer
	recorder *recorder
}

func (s *traceService) Export(_ context.Context, request ptraceotlp.ExportRequest) (ptraceotlp.ExportResponse, error) {
	return ptraceotlp.NewExportResponse(), s.recorder.record(request)
}

type metricService struct {
	pmetricotlp.UnimplementedGRPCServer
	recorder *recorder
}

func (s *metricService) Export(_ context.Context, request pmetricotlp.ExportRequest) (pmetricotlp.ExportResponse, error) {
	return pmetricotlp.NewExportResponse(), s.recorder.record(request)
}

type logService struct {
	plogotlp.UnimplementedGRPCServer
	recorder *recorder
}

func (s *logService) Export(_ context.Context, request plogotlp.ExportRequest) (plogotlp.ExportResponse, error) {
	return plogotlp.NewExportResponse(), s.recorder.record(request)
}

type profileService struct {
	pprofileotlp.UnimplementedGRPCServer
	recorder *recorder
}

func (s *profileService) Export(_ context.Context, request pprofileotlp.ExportRequest) (pprofileotlp.ExportResponse, error) {
	return pprofileotlp.NewExportResponse(), s.recorder.record(request)
}
