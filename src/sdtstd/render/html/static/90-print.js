// On paper nothing is folded, and all rows of the list stand there.
const opened = [];

const beforePrint = () => {
  state.printed = state.rows;
  if (state.shown.length) addRows(state.shown.length, false);
  for (const each of document.querySelectorAll("details:not([open])")) {
    each.open = true;
    opened.push(each);
  }
};

const afterPrint = () => {
  for (const each of opened.splice(0)) each.open = false;
  if (state.printed === undefined || !view.body) return;
  while (view.body.rows.length > state.printed) view.body.deleteRow(-1);
  state.rows = state.printed;
  showMore();
};
