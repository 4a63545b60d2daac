// Command references writes one resource attribute in the two ways that OTLP
// profiles allow, and reads each with both decoders that pdata has.
package main

import (
	"fmt"

	"go.opentelemetry.io/collector/pdata/pcommon"
	"go.opentelemetry.io/collector/pdata/pprofile"
	"go.opentelemetry.io/collector/pdata/pprofile/pprofileotlp"
)

func main() {
	// The OTLP exporters and receivers of the Collector use ExportRequest.
	byKey, _ := pprofileotlp.NewExportRequestFromProfiles(withServiceName()).MarshalProto()
	source := withServiceName()
	byReference, _ := (&pprofile.ProtoMarshaler{}).MarshalProfiles(source)

	fmt.Println("written as key, read by ExportRequest:", readRequest(byKey))
	fmt.Println("written as key, read by ProtoUnmarshaler:", readProfiles(byKey))
	fmt.Println("written as reference, read by ExportRequest:", readRequest(byReference))
	fmt.Println("written as reference, read by ProtoUnmarshaler:", readProfiles(byReference))
	fmt.Println("the source, after ProtoMarshaler wrote it:", serviceName(source))
}

// #region source
func withServiceName() pprofile.Profiles {
	profiles := pprofile.NewProfiles()
	profiles.Dictionary().StringTable().Append("") // as the specification demands
	profiles.ResourceProfiles().AppendEmpty().Resource().Attributes().PutStr("service.name", "shop")
	return profiles
}

// #endregion source

func readRequest(data []byte) string {
	request := pprofileotlp.NewExportRequest()
	if err := request.UnmarshalProto(data); err != nil {
		return err.Error()
	}
	return serviceName(request.Profiles())
}

func readProfiles(data []byte) string {
	profiles, err := (&pprofile.ProtoUnmarshaler{}).UnmarshalProfiles(data)
	if err != nil {
		return err.Error()
	}
	return serviceName(profiles)
}

func serviceName(profiles pprofile.Profiles) string {
	attributes := profiles.ResourceProfiles().At(0).Resource().Attributes()
	if value, found := attributes.Get("service.name"); found {
		return value.AsString()
	}
	var names []string
	attributes.Range(func(key string, _ pcommon.Value) bool {
		names = append(names, fmt.Sprintf("%q", key))
		return true
	})
	return fmt.Sprintf("no service.name, only %v", names)
}
