package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"

	"go.opentelemetry.io/collector/pdata/plog/plogotlp"
	"go.opentelemetry.io/collector/pdata/pmetric/pmetricotlp"
	"go.opentelemetry.io/collector/pdata/pprofile/pprofileotlp"
	"go.opentelemetry.io/collector/pdata/ptrace/ptraceotlp"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

const (
	contentProtobuf = "application/x-protobuf"
	contentJSON     = "application/json"
)

type exportRequest interface {
	UnmarshalProto([]byte) error
	UnmarshalJSON([]byte) error
	MarshalJSON() ([]byte, error)
}

type exportResponse interface {
	MarshalProto() ([]byte, error)
	MarshalJSON() ([]byte, error)
}

// httpError is a refusal with the HTTP status that OTLP/HTTP assigns to it.
type httpError struct {
	status int
	cause  error
}

func (e *httpError) Error() string { return e.cause.Error() }

func newHTTPHandler(r *recorder) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/v1/traces", serve(r,
		func() exportRequest { return ptraceotlp.NewExportRequest() }, ptraceotlp.NewExportResponse()))
	mux.HandleFunc("/v1/metrics", serve(r,
		func() exportRequest { return pmetricotlp.NewExportRequest() }, pmetricotlp.NewExportResponse()))
	mux.HandleFunc("/v1/logs", serve(r,
		func() exportRequest { return plogotlp.NewExportRequest() }, plogotlp.NewExportResponse()))
	mux.HandleFunc("/v1development/profiles", serve(r,
		func() exportRequest { return pprofileotlp.NewExportRequest() }, pprofileotlp.NewExportResponse()))
	return mux
}

func serve(r *recorder, newRequest func() exportRequest, success exportResponse) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		if req.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "OTLP/HTTP accepts POST only", http.StatusMethodNotAllowed)
			return
		}
		contentType, _, _ := mime.ParseMediaType(req.Header.Get("Content-Type"))
		if contentType != contentProtobuf && contentType != contentJSON {
			http.Error(w, "Content-Type must be "+contentProtobuf+" or "+contentJSON, http.StatusUnsupportedMediaType)
			return
		}
		request := newRequest()
		err := decode(w, req, contentType, request)
		if err == nil {
			err = r.record(request)
		}
		if err != nil {
			refuse(w, contentType, err)
			return
		}
		body, err := encode(contentType, success.MarshalProto, success.MarshalJSON)
		answer(w, contentType, http.StatusOK, body, err)
	}
}

// decode reads the body, compressed or not, into request.
func decode(w http.ResponseWriter, req *http.Request, contentType string, request exportRequest) error {
	body := http.MaxBytesReader(w, req.Body, maxRequestBytes)
	switch encoding := req.Header.Get("Content-Encoding"); encoding {
	case "", "identity":
	case "gzip":
		unzipped, err := gzip.NewReader(body)
		if err != nil {
			return &httpError{http.StatusBadRequest, fmt.Errorf("body is not gzip: %w", err)}
		}
		body = http.MaxBytesReader(w, unzipped, maxRequestBytes)
	default:
		return &httpError{http.StatusUnsupportedMediaType, fmt.Errorf("Content-Encoding %q is not gzip", encoding)}
	}
	data, err := io.ReadAll(body)
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return &httpError{http.StatusRequestEntityTooLarge, err}
	}
	if err != nil {
		return &httpError{http.StatusBadRequest, err}
	}
	unmarshal := request.UnmarshalProto
	if contentType == contentJSON {
		unmarshal = request.UnmarshalJSON
	}
	if err := unmarshal(data); err != nil {
		return &httpError{http.StatusBadRequest, fmt.Errorf("body is no OTLP request: %w", err)}
	}
	return nil
}

// refuse answers with a google.rpc.Status, as OTLP/HTTP requires of failures.
func refuse(w http.ResponseWriter, contentType string, err error) {
	code, httpStatus := codes.Internal, http.StatusInternalServerError
	if refusal := (*httpError)(nil); errors.As(err, &refusal) {
		code, httpStatus = codes.InvalidArgument, refusal.status
	}
	message := status.New(code, err.Error()).Proto()
	body, err := encode(contentType,
		func() ([]byte, error) { return proto.Marshal(message) },
		func() ([]byte, error) { return protojson.Marshal(message) })
	answer(w, contentType, httpStatus, body, err)
}

func encode(contentType string, toProto, toJSON func() ([]byte, error)) ([]byte, error) {
	if contentType == contentJSON {
		return toJSON()
	}
	return toProto()
}

func answer(w http.ResponseWriter, contentType string, httpStatus int, body []byte, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(httpStatus)
	w.Write(body)
}
