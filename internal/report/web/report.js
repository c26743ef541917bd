"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
	const all = [...document.querySelectorAll(".finding")];
	const $ = id => document.getElementById(id);
	const chips = [...document.querySelectorAll(".chip")];

	function filter() {
		const off = new Set(chips.filter(c => c.getAttribute("aria-pressed") === "false").map(c => c.dataset.severity));
		const rule = $("rule").value, pkg = $("package").value, state = $("state").value;
		const words = $("text").value.toLowerCase().split(/\s+/).filter(Boolean);
		let n = 0;
		for (const f of all) {
			const d = f.dataset;
			const text = f.textContent.toLowerCase();
			const show = !off.has(d.severity) && (!rule || d.rule === rule) && (!pkg || d.package === pkg) &&
				(!state || d.state === state) && words.every(w => text.includes(w));
			f.hidden = !show;
			if (show) n++;
		}
		$("shown").textContent = n + " of " + all.length + " shown";
		$("none").hidden = n > 0;
	}

	for (const c of chips) {
		c.addEventListener("click", () => {
			c.setAttribute("aria-pressed", c.getAttribute("aria-pressed") === "false");
			filter();
		});
	}
	for (const id of ["rule", "package", "state"]) $(id).addEventListener("change", filter);
	$("text").addEventListener("input", filter);
	$("expand").addEventListener("click", () => {
		const details = all.filter(f => !f.hidden).map(f => f.querySelector("details"));
		const open = details.some(d => !d.open);
		for (const d of details) d.open = open;
		$("expand").textContent = open ? "Collapse all" : "Expand all";
	});

	// The path is walked step by step.
	for (const way of document.querySelectorAll(".way")) {
		const steps = [...way.querySelectorAll("li")];
		const go = i => {
			steps.forEach((s, j) => s.classList.toggle("current", i === j));
			steps[i].scrollIntoView({block: "nearest"});
		};
		const at = () => steps.findIndex(s => s.classList.contains("current"));
		way.querySelector(".next").addEventListener("click", () => go(Math.min(at() + 1, steps.length - 1)));
		way.querySelector(".prev").addEventListener("click", () => go(Math.max(at() - 1, 0)));
		steps.forEach((s, i) => s.addEventListener("click", () => go(i)));
	}

	function reveal() {
		const f = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (f && f.classList.contains("finding")) f.querySelector("details").open = true;
	}
	addEventListener("hashchange", reveal);
	addEventListener("beforeprint", () => all.forEach(f => f.querySelector("details").open = true));
	if (all.length) filter();
	reveal();
});
