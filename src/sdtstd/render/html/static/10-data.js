// The data of the page, put together again: see render/html/packing.py. Rows have the names that
// they have in JSON; what is left out is null or, of lists, empty.
const data = (() => {
  const { shapes, nodes, root } = JSON.parse(document.getElementById("data").textContent);
  const made = [];
  const open = (place) => {
    if (!(place in made)) made[place] = value(nodes[place]);
    return made[place];
  };
  const value = (node) => {
    if (!Array.isArray(node)) return node;
    if (!(node[0] < 0)) return node.map(open);
    const keys = shapes[-1 - node[0]];
    return Object.fromEntries(keys.map((key, n) => [key, open(node[n + 1] ?? 0)]));
  };
  return open(root);
})();

// Tells whether a path is that of a place, or of one below it.
const isUnder = (path, place) => `${path}/`.startsWith(`${place}/`);

// Every task, field and topic by its path.
const places = new Map();
for (const task of data.tasks) {
  places.set(task.id, task);
  for (const field of task.fields) places.set(field.id, field);
}
for (const topic of data.topics) places.set(topic.id, topic);

const targets = data.plans.flatMap((plan) =>
  plan.targets.map((row) => ({ row, id: row.id, plan: plan.id })),
);
const planOf = new Map(data.plans.map((each) => [each.id, each]));
const targetOf = new Map(targets.map((each) => [each.id, each]));
const countOf = new Map(data.counts.map((each) => [each.target, each]));

// Every record: its row, its kind, its number within the kind, and its places that are no leaves.
const unplacedAt = new Map();
for (const { id, topic } of data.unplaced) {
  if (!unplacedAt.has(id)) unplacedAt.set(id, []);
  unplacedAt.get(id).push(topic);
}
const records = ["standards", "pilots", "measures"].flatMap((kind) =>
  data[kind].map((row, n) => ({
    row,
    kind,
    n,
    id: row.id,
    topics: row.topics,
    unplaced: kind === "standards" ? (unplacedAt.get(row.id) ?? []) : [],
    statistics: kind === "standards" ? Number(data.statistics[n]) : 0,
  })),
);
const recordOf = new Map(records.map((each) => [each.id, each]));

const kindOfTask = new Map(data.tasks.map((each) => [each.id, each.kind]));
const leaves = data.leaves.map((row) => ({
  row,
  id: row.id,
  reached: kindOfTask.get(row.task) === "standards",
}));
const leafIds = new Set(leaves.map((each) => each.id));

// What a count makes of a record of its kind: its part, the reason, whether it is on its way, and
// the last possible day of its event. Null where it does not look at such records.
const partOf = (count, record) => {
  if (count === undefined || count.of !== record.kind) return null;
  const letter = count.parts[record.n];
  const small = letter.toLowerCase();
  const reason = small === "a" ? null : data.reasons[small];
  const possible = reason === "not-surely-yet" || reason === "window-edge";
  return {
    part: reason === null ? "counted" : possible ? "possible" : "excluded",
    reason,
    pipeline: letter !== small,
    day: count.days[record.n],
  };
};
