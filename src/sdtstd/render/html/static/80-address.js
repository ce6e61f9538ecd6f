// The address behind `#` says what is shown, so that links lead there and the way back works.
let left = ""; // where the reader was before a record was opened

const go = (of, query, instead = false) => {
  const hash = addressOf(of, query);
  if (hash === location.hash) return;
  if (instead) location.replace(hash);
  else location.hash = hash;
  follow(hash, false);
};

let followed = null;

// Follows an address; `far` where the reader comes from elsewhere on the page and must be led.
const follow = (hash, far) => {
  if (hash === followed) return;
  const before = followed;
  followed = hash;
  const found = readAddress(hash);
  if (found === null) {
    if (dialog.open) dialog.close();
    return;
  }
  const { id, ...query } = found.query;
  const same = state.of === found.of && addressOf(found.of, query) === addressOf(state.of, shownQuery(state.of));
  const seen = view.table.childElementCount > 0;
  state.of = found.of;
  state.query = found.query;
  if (!same || !seen) showList();
  if (id !== undefined) {
    left = before ?? "";
    showDetails(id);
  } else {
    if (dialog.open) dialog.close();
    if (far) lead();
  }
};

const lead = () => {
  home().scrollIntoView();
  view.told.focus({ preventScroll: true });
};

dialog.addEventListener("close", () => {
  const found = readAddress(location.hash);
  // Another one may have been asked for since.
  if (dialog.open || found === null || found.query.id !== dialog.dataset.id) return;
  const { id, ...query } = found.query;
  // `#records?` is the address of no element: the page stays where it is.
  const back = readAddress(left) === null ? `#${found.of}?` : addressOf(found.of, query);
  state.query = query;
  followed = back;
  location.replace(back);
});
