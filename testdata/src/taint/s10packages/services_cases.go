package s10packages

import (
	"taint/mark"
	"taint/s10packages/services"
)

// whoever makes a service of another package knows what it is made of

func Case_10_1_ServiceFinder_Flow() {
	s := services.New(services.Anything{}, services.ByShell{}, services.ToNobody{}, &services.Total{})
	s.Do(mark.Source()) // want "flow"
}

func Case_10_1_ServiceFinder_Clean() {
	s := services.New(services.Anything{}, services.ByHand{}, services.ToNobody{}, &services.Last{})
	s.Do(mark.Source())
}

func Case_10_1_ServiceTeller_Flow() {
	s := services.New(services.Anything{}, services.ByHand{}, services.ToShell{}, &services.Last{})
	s.Do(mark.Source()) // want "flow"
}

func Case_10_1_ServiceTeller_Clean() {
	s := services.New(services.Letters{}, services.ByShell{}, services.ToShell{}, &services.Last{})
	s.Do(mark.Source())
}

func Case_10_1_ServiceReturns_Flow() {
	s := services.New(services.Anything{}, services.ByHand{}, services.ToNobody{}, &services.Total{})
	if name, err := s.Do(mark.Source()); err == nil {
		mark.Shell(name) // want "flow"
	}
}

func Case_10_1_ServiceReturns_Clean() {
	s := services.New(services.Letters{}, services.ByHand{}, services.ToNobody{}, &services.Total{})
	if name, err := s.Do(mark.Source()); err == nil {
		mark.Shell(name)
	}
}
