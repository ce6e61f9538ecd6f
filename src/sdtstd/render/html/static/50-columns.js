// The columns of each list: what a cell shows, and by what a column is sorted.
const padded = (text) => text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(8, "0"));

const rankOf = (kind) => {
  const ranks = new Map(Object.keys(data.terms[kind]).map((value, n) => [value, n]));
  return (value) => ranks.get(value) ?? ranks.size;
};
const levelRank = rankOf("level");
const statusRank = rankOf("status");
const stateRank = rankOf("state");
const assessmentRank = rankOf("assessment");

const openRecord = (record) =>
  make(
    "a",
    { href: addressOf("records", { ...shownQuery("records"), id: record.id }), "data-id": record.id },
    record.id,
  );

const openTarget = (each) =>
  make("a", { href: addressOf("targets", { ...shownQuery("targets"), id: each.id }), "data-id": each.id }, titled(each.row));

// The day that says most of a record: of publication, else of the last stage that it has reached.
const mainDay = ({ row }) =>
  row.date ?? row.stages?.publication ?? row.stages?.[row.stage] ?? null;

// A day is shown as written; of one that is only known between two days, the words say so.
const dayWords = (written) => {
  const [first, last] = (written ?? "").split("/");
  if (last === undefined) return written;
  return first === ".." ? say("at the latest", { day: last }) : say("between", { first, last });
};

// The two ends of an interval are not broken.
const dayCell = (written) =>
  ((dayWords(written) ?? "").match(/[^ /]+[ /]*/g) ?? []).flatMap((each) => [make("span", { class: "whole" }, each), make("wbr")]);

const dayKey = (record) => (mainDay(record) ?? "").replace(/^\.\.\//, "");

const statusTag = ({ row, kind }) =>
  kind === "standards" ? tag("status", row.status) : kind === "pilots" ? tag("stage", row.stage) : null;

const placeWords = ({ row }) => {
  const [first, ...others] = row.topics;
  if (first === undefined) return say("unplaced");
  const field = first.split("/").slice(0, 2).join("/");
  return others.length ? `${placeTitle(field)} +${others.length}` : placeTitle(field);
};

const named = (thing, attributes) => [
  make("span", { class: "title", ...attributes }, titled(thing)),
  inOther(thing, { class: "other" }),
];

const above = (path) => pathTitle(path.split("/").slice(0, -1).join("/"));

// Where the page is of several plans, each target says of which it is.
const planName = ({ plan }) =>
  planOf.size > 1 ? make("span", { class: "other" }, titled(planOf.get(plan))) : null;

const COLUMNS = {
  records: [
    { name: "code", key: (each) => padded(each.id), show: openRecord },
    { name: "title", key: (each) => titleOf(each.row), show: (each) => named(each.row) },
    { name: "level", key: ({ row, kind }) => (kind === "standards" ? levelRank(row.level) : 99), show: ({ row, kind }) => (kind === "standards" ? term("level", row.level) : say(kind)) },
    { name: "status", key: ({ row, kind }) => (kind === "standards" ? statusRank(row.status) : 99), show: statusTag },
    { name: "place", key: placeWords, show: placeWords },
    { name: "day", key: dayKey, show: (each) => dayCell(mainDay(each)) },
  ],
  leaves: [
    { name: "title", key: (each) => titleOf(each.row), show: (each) => [...named(each.row), make("span", { class: "other" }, above(each.id))] },
    { name: "state", key: (each) => stateRank(each.row.state), show: (each) => tag("state", each.row.state) },
    { name: "owner", key: (each) => joined(each.row.owner), show: (each) => joined(each.row.owner) },
    {
      name: "records", right: true, key: (each) => each.row.standards.length,
      show: (each) => count(each.row.standards.length, "records", { at: each.id, kind: each.reached ? "standards" : "measures" }),
    },
  ],
  targets: [
    { name: "title", key: (each) => titleOf(each.row), show: (each) => [make("span", { class: "title" }, openTarget(each)), inOther(each.row, { class: "other" }), planName(each)] },
    { name: "state", key: (each) => assessmentRank(each.row.assessment), show: (each) => tag("assessment", each.row.assessment) },
    ...["counted", "possible", "pipeline"].map((name) => ({
      name, right: true, key: (each) => each.row[name] ?? -1,
      show: (each) => count(each.row[name], "records", { target: each.id, ...(name === "pipeline" ? { pipeline: 1 } : { part: name }) }),
    })),
    { name: "goal", right: true, key: (each) => each.row.goal ?? -1, show: (each) => each.row.goal ?? "–" },
    { name: "due", key: (each) => each.row.window.to, show: (each) => each.row.window.to },
    { name: "owner", key: (each) => joined(each.row.owner), show: (each) => joined(each.row.owner) },
  ],
};

// What the target that is asked for makes of a record, in place of where the record belongs.
const verdictOf = (record) => partOf(countOf.get(state.query.target), record);

const whyWords = ({ reason, pipeline }) => joined([reason && term("reason", reason), pipeline && say("pipeline")]);

const WHY = {
  name: "why",
  key: (each) => { const found = verdictOf(each); return `${found?.part} ${found?.reason}`; },
  show: (each) => {
    const found = verdictOf(each);
    if (found === null) return null;
    const why = whyWords(found);
    return [tag("part", found.part), why ? make("span", { class: "other" }, why) : null];
  },
};

// A column that says nothing of any thing is left out.
const columnsOf = (of) =>
  COLUMNS[of]
    .filter(({ name }) => name !== "owner" || THINGS[of].all.some(({ row }) => row.owner.length))
    .map((column) => (column.name === "place" && state.query.target ? WHY : column));

// Gives things in the order of a column; the order of the register where there is none. Texts that
// are read are compared as the language does; each is looked at once.
const sorted = (of, things, sort) => {
  const column = columnsOf(of).find(({ name }) => name === (sort ?? "").replace(/^-/, ""));
  if (column === undefined) return things;
  const sign = sort.startsWith("-") ? -1 : 1;
  const keyed = things.map((each) => [column.key(each), each]);
  const compare = column.name === "title" || column.name === "place" ? collated() : plainly;
  keyed.sort(([one], [other]) => sign * compare(one, other));
  return keyed.map(([, each]) => each);
};

const plainly = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

const collated = () => new Intl.Collator(isEnglish() ? "en" : "zh-CN").compare;
