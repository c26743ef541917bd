package s14guards

import (
	"sync"

	"taint/mark"
)

// names are two names, of which an attacker chooses one.
func names() []string { return []string{"8.8.8.8", mark.Source()} }

func Case_14_5_GoRound_Flow() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if isIP(s) {
			mark.Shell("ping " + s)
		}
		wg.Go(func() {
			mark.Shell("ping " + s) // want "flow"
		})
	}
	wg.Wait()
}

func Case_14_5_GoRound_Clean() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if !isIP(s) {
			continue
		}
		wg.Go(func() {
			mark.Shell("ping " + s)
		})
	}
	wg.Wait()
}

func Case_14_5_GoRoundArgument_Flow() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if !isIP(s) {
			s = "-c1 " + s
		}
		wg.Add(1)
		go func(s string) {
			defer wg.Done()
			mark.Shell("ping " + s) // want "flow"
		}(s)
	}
	wg.Wait()
}

func Case_14_5_GoRoundArgument_Clean() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if !isIP(s) {
			continue
		}
		wg.Add(1)
		go func(s string) {
			defer wg.Done()
			mark.Shell("ping " + s)
		}(s)
	}
	wg.Wait()
}

func Case_14_5_GoRoundShared_Flow() {
	var wg sync.WaitGroup
	var last string
	next := make(chan bool, 2)
	for _, s := range names() {
		last = s
		if isIP(s) {
			wg.Go(func() {
				<-next
				mark.Shell("ping " + last) // want "flow"
			})
		}
	}
	next <- true
	next <- true
	wg.Wait()
}

func Case_14_5_GoRoundShared_Clean() {
	var wg sync.WaitGroup
	next := make(chan bool, 2)
	for _, s := range names() {
		last := s
		if isIP(s) {
			wg.Go(func() {
				<-next
				mark.Shell("ping " + last)
			})
		}
	}
	next <- true
	next <- true
	wg.Wait()
}

func Case_14_5_GoRoundChanged_Flow() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if !isIP(s) {
			continue
		}
		changed := make(chan bool)
		wg.Go(func() {
			<-changed
			mark.Shell("ping " + s) // want "flow"
		})
		s = mark.Source()
		close(changed)
	}
	wg.Wait()
}

func Case_14_5_GoRoundChanged_Clean() {
	var wg sync.WaitGroup
	for _, s := range names() {
		if !isIP(s) {
			continue
		}
		changed := make(chan bool)
		wg.Go(func() {
			<-changed
			mark.Shell("ping " + s)
		})
		t := mark.Source()
		close(changed)
		_ = t
	}
	wg.Wait()
}
