package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// kinds are the objects that the manifests may hold.
var kinds = map[string]func() any{
	"v1/Namespace":      func() any { return &corev1.Namespace{} },
	"v1/ServiceAccount": func() any { return &corev1.ServiceAccount{} },
	"v1/ConfigMap":      func() any { return &corev1.ConfigMap{} },
	"apps/v1/DaemonSet": func() any { return &appsv1.DaemonSet{} },
	"apps/v1/Deployment": func() any {
		return &appsv1.Deployment{}
	},
	"rbac.authorization.k8s.io/v1/ClusterRole":        func() any { return &rbacv1.ClusterRole{} },
	"rbac.authorization.k8s.io/v1/ClusterRoleBinding": func() any { return &rbacv1.ClusterRoleBinding{} },
}

func isManifest(document []byte) bool {
	var meta metav1.TypeMeta
	return yaml.Unmarshal(document, &meta) == nil && meta.Kind != "" && meta.APIVersion != ""
}

// checkManifest decodes one object strictly. The configurations in a ConfigMap
// are results of their own.
func checkManifest(document []byte) []result {
	var head struct {
		metav1.TypeMeta   `json:",inline"`
		metav1.ObjectMeta `json:"metadata"`
	}
	if err := yaml.Unmarshal(document, &head); err != nil {
		return []result{{subject: "manifest", findings: []string{err.Error()}}}
	}
	object := result{subject: fmt.Sprintf("%s %s", head.Kind, head.Name)}
	create, known := kinds[head.APIVersion+"/"+head.Kind]
	if !known {
		object.findings = append(object.findings, fmt.Sprintf("%s/%s is not a kind that is checked here", head.APIVersion, head.Kind))
		return []result{object}
	}
	value := create()
	if object.findings = decodeStrict(document, value); len(object.findings) > 0 {
		return []result{object}
	}
	results := []result{object}
	if configMap, ok := value.(*corev1.ConfigMap); ok {
		for _, name := range slices.Sorted(maps.Keys(configMap.Data)) {
			if strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".yaml") {
				config := checkConfig([]byte(configMap.Data[name]))
				config.subject = fmt.Sprintf("ConfigMap %s, %s: %s", head.Name, name, config.subject)
				results = append(results, config)
			}
		}
	}
	return results
}

// decodeStrict says what the object's type does not know. Unlike
// yaml.UnmarshalStrict it tells hostPid from hostPID, as the API server does.
func decodeStrict(document []byte, value any) []string {
	asJSON, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return []string{err.Error()}
	}
	strictErrors, err := json.UnmarshalStrict(asJSON, value)
	if err != nil {
		return []string{err.Error()}
	}
	var findings []string
	for _, strictError := range strictErrors {
		findings = append(findings, strictError.Error())
	}
	return findings
}
