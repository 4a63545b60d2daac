package main

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
)

//go:embed keys/v1.txt
var listV1 string

//go:embed keys/v2.txt
var listV2 string

var (
	keysV1 = parseKeys(listV1)
	keysV2 = parseKeys(listV2)
)

// selector stands for the criteria of a process, which several lists share.
const selector = "@selector"

// keyTree holds the keys below a key; nil means that any key may follow.
type keyTree map[string]keyTree

// parseKeys reads a list of paths: a.b[].c, a.* for a map with keys of its own,
// # for a comment.
func parseKeys(list string) keyTree {
	var paths, criteria []string
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, selector):
			criteria = append(criteria, strings.TrimPrefix(line, selector))
		default:
			paths = append(paths, line)
		}
	}
	tree := keyTree{}
	for _, path := range paths {
		if prefix, ok := strings.CutSuffix(path, "."+selector); ok {
			for _, criterion := range criteria {
				tree.add(prefix + criterion)
			}
			continue
		}
		tree.add(path)
	}
	return tree
}

func (t keyTree) add(path string) {
	parts := strings.Split(strings.ReplaceAll(path, "[]", ""), ".")
	for i, part := range parts {
		if i+1 < len(parts) && parts[i+1] == "*" {
			t[part] = nil
			return
		}
		if t[part] == nil {
			t[part] = keyTree{}
		}
		t = t[part]
	}
}

// unknownKeys lists the paths of a configuration that are not in the tree, in
// order. At says where in the tree the configuration begins.
func unknownKeys(tree keyTree, at string, config map[string]any) []string {
	if at != "" {
		for part := range strings.SplitSeq(at, ".") {
			tree = tree[part]
		}
	}
	var unknown []string
	collectUnknown(tree, "", config, &unknown)
	return unknown
}

func collectUnknown(tree keyTree, path string, value any, unknown *[]string) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			collectUnknown(tree, path+"[]", item, unknown)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(value)) {
			child := strings.TrimPrefix(path+"."+key, ".")
			below, known := tree[key]
			switch {
			case !known:
				*unknown = append(*unknown, "unknown key "+child)
			case below != nil:
				collectUnknown(below, child, value[key], unknown)
			}
		}
	}
}
