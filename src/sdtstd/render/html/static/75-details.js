// A record or a target whole, in a dialog over the page.
const dialog = make("dialog", { "aria-labelledby": "of-record" });

const pair = (name, value) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length)
    ? []
    : [make("dt", {}, heading(name)), make("dd", {}, value)];

const placeLinks = (topics) =>
  make("ul", { class: "bare" }, topics.map((path) => make("li", {}, make("a", { href: addressOf("records", { at: path }) }, pathTitle(path)))));

const facts = ({ row, kind }) => {
  const labels = (row.labels ?? []).map(({ name, awarded }) => (awarded === null ? name : `${name} ${awarded}`));
  const replaced = (row.replaces ?? []).map(({ id, partly }) => (partly ? say("partly", { name: id }) : id));
  return make("dl", {}, [
    pair("code", row.id),
    pair("former id", row.former_id),
    pair("joint codes", joined(row.joint_codes ?? [])),
    pair("kind", say(kind)),
    pair("status", kind === "standards" ? tag("status", row.status) : tag("stage", row.stage)),
    pair("level", row.level ? term("level", row.level) : null),
    pair("day", dayWords(row.date)),
    pair("topics", row.topics.length ? placeLinks(row.topics) : say("unplaced")),
    pair("relevance", row.relevance ? term("relevance", row.relevance) : null),
    pair("role", row.role ? term("role", row.role) : null),
    pair("label", joined(labels)),
    pair("replaces", joined(replaced)),
    pair("comments until", row.consultation_until),
    pair("owner", joined(row.owner)),
    pair("organizations", joined(row.organizations ?? [])),
    pair("note", row.note),
    pair("written at", make("code", {}, `${row.path}:${row.line}`)),
  ].flat());
};

const stageList = ({ row }) => {
  const known = Object.keys(data.terms.stage).filter((each) => row.stages?.[each]);
  if (!known.length) return [];
  const items = known.map((each) => make("li", { class: each === row.stage ? "now" : null }, make("span", { class: "stage" }, term("stage", each)), ` ${dayWords(row.stages[each])}`));
  return [make("h3", {}, heading("stages")), make("ol", { class: "stages" }, items)];
};

// What decided: the day and the window, or what the query asks for and does not find.
const decided = ({ event, target }, { row }, { part, reason, day }) => {
  if (reason === "wrong-level") return term("level", row.level);
  if (reason === "wrong-relevance") return term("relevance", row.relevance);
  if (day === null || (part === "excluded" && reason !== "outside-window")) return null;
  const { from, to } = targetOf.get(target).row.window;
  return say("in window", { day: dayWords(row.stages[event] ?? day), first: from, last: to });
};

const partList = (record) => {
  if (record.kind === "measures") return [];
  const found = data.counts.map((each) => [each, partOf(each, record)]).filter(([, part]) => part !== null);
  const items = found.map(([count, verdict]) => {
    const { part } = verdict;
    const { target } = count;
    const why = whyWords(verdict);
    const facts = decided(count, record, verdict);
    return make("li", {},
      tag("part", part), " ",
      make("a", { href: addressOf("records", { target, part }) }, targetTitle(target)),
      " ", planName(targetOf.get(target)),
      make("p", {}, why && facts ? say("condition", { name: why, value: facts }) : why || facts));
  });
  const told = items.length ? make("ul", { class: "parts" }, items) : make("p", {}, say("no targets"));
  return [make("h3", {}, heading("in targets")), told];
};

const sourceList = ({ row }) => {
  const items = row.sources.map(({ title, kind, seen, url, notice }) =>
    make("li", {}, url ? webLink(url, title) : title,
      make("p", {}, joined([term("source", kind), notice, say("seen", { day: dayWords(seen) })]))));
  const told = items.length ? make("ul", {}, items) : make("p", {}, say("no source"));
  return [make("h3", {}, heading("sources")), told];
};

const correctionList = ({ row }) => {
  const items = row.corrections.map(({ field, from, to, reason, date }) =>
    make("li", {}, say("correction", { field, before: from ?? say("empty"), after: to ?? say("empty"), day: date, reason })));
  return items.length ? [make("h3", {}, heading("corrections")), make("ul", {}, items)] : [];
};

const details = (record) => [
  make("h2", { id: "of-record" }, titled(record.row)),
  inOther(record.row, { class: "other" }),
  facts(record), stageList(record), partList(record), sourceList(record), correctionList(record),
];

const showDetails = (id) => {
  const ofTargets = state.of === "targets";
  const found = (ofTargets ? targetOf : recordOf).get(id);
  const told =
    found === undefined ? [make("h2", { id: "of-record" }, say("unknown record", { id }))] :
    ofTargets ? targetDetails(found) : details(found);
  const close = button("×", { class: "close", "aria-label": say("close") }, () => dialog.close());
  dialog.replaceChildren(make("div", { class: "record" }, close, ...told.flat()));
  dialog.dataset.id = id;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
};
