// Which things are shown: a query stands in the address behind `#`, as in
// `#records?target=PLAN/TARGET&part=counted`; see render/html/members.py. All its keys must hold.
// `id` opens a record, `sort` orders; neither keeps or drops anything.
const LISTS = ["records", "leaves", "targets"];
const NO_FILTERS = ["id", "sort"];

const addressOf = (of, query) => {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  return `#${of}?${asked}`;
};

const readAddress = (hash) => {
  const [of, ...rest] = hash.replace(/^#/, "").split("?");
  if (!LISTS.includes(of)) return null;
  const query = new Map();
  for (const [key, value] of new URLSearchParams(rest.join("?"))) query.set(key, twice(query.get(key), value));
  return { of, query: Object.fromEntries(query) };
};

// Nothing is of two levels: a key that says two things asks for what no value is.
const twice = (before, value) => (before === undefined || before === value ? value : `${before}&${value}`);

const filtersOf = (query) => Object.keys(query).filter((key) => !NO_FILTERS.includes(key));

// Texts are found however they are written: in full width, with any dash, with spaces or without.
const plain = (text) =>
  text.normalize("NFKC").toLowerCase().replace(/[‐-―−﹘﹣－]/g, "-").replace(/\s+/g, " ");

const tight = (text) => plain(text).replace(/[\s/]/g, "");

const tights = (texts) => texts.filter(Boolean).map(tight).join("\n");

// Leaves and targets have titles alone.
const searchable = (thing) => {
  const { id, title, title_en, former_id, joint_codes, organizations } = thing.row;
  thing.words ??= tights([id, title, title_en, former_id, joint_codes, organizations].flat());
  return thing.words;
};

const wordsOf = (text) => plain(text).split(" ").map(tight).filter(Boolean);

const finds = (text) => {
  const words = wordsOf(text);
  return (thing) => words.every((word) => searchable(thing).includes(word));
};

const isAt = (fits, { unplaced }) => (record) =>
  (unplaced ? record.unplaced : record.topics).some((topic) => topic !== null && fits(topic));

const nothing = () => false;

// A key that is said or not has no value but 1.
const flag = (fits) => (value, query) => (value === "1" ? fits(query) : nothing);

const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.startsWith(value);

// What each key asks of a record, given its value and the whole query.
const OF_RECORDS = {
  text: finds,
  kind: (value) => (record) => record.kind === value,
  level: (value) => (record) => record.row.level === value,
  status: (value) => (record) => record.row.status === value,
  stage: (value) => (record) => record.row.stage === value,
  owner: (value) => (record) => record.row.owner.includes(value),
  place: (value, query) => isAt((topic) => isUnder(topic, value), query),
  at: (value, query) => isAt((topic) => topic === value, query),
  unplaced: flag(() => (record) => record.unplaced.length > 0),
  nowhere: flag(() => (record) => record.unplaced.includes(null)),
  existing: flag(() => (record) => record.statistics === 2),
  expected: flag(() => (record) => record.statistics > 0),
  target: (value) => (record) => partOf(countOf.get(value), record) !== null,
  part: (value, query) => ofPart(query, (found) => found.part === value),
  reason: (value, query) => ofPart(query, (found) => found.reason === value),
  pipeline: flag((query) => ofPart(query, (found) => found.pipeline)),
  until: (value, query) =>
    isDay(value) ? ofPart(query, (found) => found.day !== null && found.day <= value) : nothing,
};

const ofPart = ({ target }, fits) => {
  const count = countOf.get(target);
  return (record) => {
    const found = partOf(count, record);
    return found !== null && fits(found);
  };
};

const OF_LEAVES = {
  text: finds,
  state: (value) => ({ row }) => row.state === value,
  place: (value) => ({ id }) => isUnder(id, value),
  owner: (value) => ({ row }) => row.owner.includes(value),
  reached: flag(() => ({ reached }) => reached),
};

const OF_TARGETS = {
  text: finds,
  assessment: (value) => ({ row }) => row.assessment === value,
  plan: (value) => ({ plan }) => plan === value,
  owner: (value) => ({ row }) => row.owner.includes(value),
};

const THINGS = {
  records: { all: records, filters: OF_RECORDS },
  leaves: { all: leaves, filters: OF_LEAVES },
  targets: { all: targets, filters: OF_TARGETS },
};

// A key or a value that is not known keeps nothing: to pass over it would give other things than
// were asked.
const keptBy = (of, query) => {
  const { all, filters } = THINGS[of];
  const known = new Map(Object.entries(filters));
  const tests = filtersOf(query).map((key) =>
    known.has(key) ? known.get(key)(query[key], query) : nothing,
  );
  return all.filter((each) => tests.every((test) => test(each)));
};
