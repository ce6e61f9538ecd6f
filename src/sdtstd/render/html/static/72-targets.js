// A target whole: how it stands, and what it makes of each record that it looks at.
const withUnit = (value, unit) => `${value}${unit ? ` ${unit}` : ""}`;

const reportedWords = ({ value, date }, unit) => say("on", { value: withUnit(value, unit), date: dayWords(date) });

const targetFacts = ({ row, plan, id }) => {
  const { goal, unit } = row;
  const seen = [row.reported].filter(Boolean);
  return make("dl", {}, [
    pair("plan", titled(planOf.get(plan))),
    pair("state", tag("assessment", row.assessment)),
    pair("goal", goal === null || goal === undefined ? null : withUnit(goal, unit)),
    pair("window", row.window.from ? say("days", { first: row.window.from, last: row.window.to }) : null),
    pair("due", row.window.from ? null : row.window.to),
    pair("reported", joined(seen.map((each) => reportedWords(each, unit)))),
    pair("related", joined((row.related ?? []).map((each) => reportedWords(each, unit)))),
    pair("owner", joined(row.owner)),
    pair("code", id),
  ].flat());
};

// Each part of the records with its reason, the part first that counts; excluded ones by their number.
const partsOfTarget = ({ id }) => {
  const asked = countOf.get(id);
  if (asked === undefined) return [];
  const groups = new Map();
  for (const record of records) {
    const found = partOf(asked, record);
    if (found === null) continue;
    const key = `${found.part} ${found.reason ?? ""}`;
    if (!groups.has(key)) groups.set(key, { ...found, n: 0 });
    groups.get(key).n += 1;
  }
  const ranks = rankOf("part");
  const ordered = [...groups.values()].sort((one, other) => ranks(one.part) - ranks(other.part) || other.n - one.n);
  const items = ordered.map(({ part, reason, n }) =>
    make("li", {}, tag("part", part), " ", count(n, "records", { target: id, part, reason }), reason ? make("p", {}, term("reason", reason)) : null),
  );
  return [make("h3", {}, heading("records")), items.length ? make("ul", { class: "parts" }, items) : make("p", {}, "0")];
};

const targetDetails = (target) => [
  make("h2", { id: "of-record" }, titled(target.row)),
  inOther(target.row, { class: "other" }),
  targetFacts(target), partsOfTarget(target),
];
