//go:build linux

package main

import "strings"

// need is a smallest set of capabilities with which an operation works.
type need struct {
	works   bool // false: not even with all candidates
	set     []capability
	refusal error // what the kernel said when the first of them was missing
}

// #region need
// needOf drops one capability after the other, keeps those without which try
// fails, and so ends with a smallest set. CAP_SYS_ADMIN is dropped first: it
// stands for many others, and the question is whether they suffice.
func needOf(try func() error) (need, error) {
	if err := with(candidates, try); err != nil {
		return need{refusal: err}, setEffective(candidates)
	}
	n := need{works: true, set: candidates}
	for _, c := range candidates {
		fewer := without(n.set, c)
		if err := with(fewer, try); err == nil {
			n.set = fewer
		} else if n.refusal == nil {
			n.refusal = err
		}
	}
	return n, setEffective(candidates)
}

// #endregion need

func without(set []capability, dropped capability) (rest []capability) {
	for _, c := range set {
		if c != dropped {
			rest = append(rest, c)
		}
	}
	return rest
}

func (n need) String() string {
	if !n.works {
		return "refused"
	}
	var names []string
	for _, c := range n.set {
		names = append(names, c.name)
	}
	if names == nil {
		return "nothing"
	}
	return strings.Join(names, " ")
}
