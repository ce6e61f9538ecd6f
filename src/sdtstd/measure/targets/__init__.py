"""The numbers of each kind of target, a module a kind; `sdtstd.measure.progress` chooses."""
