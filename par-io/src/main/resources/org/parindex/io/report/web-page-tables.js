
// Part 2: ranking and domains.

// ---- a table whose rows appear as one scrolls; all of them before printing

const STEP = 100;
const grow = (body, rows, columns, make) => {
  let shown = 0;
  const more = el('button', {type: 'button', class: 'more screen'});
  const footer = el('tr', {class: 'screen'}, el('td', {colspan: columns}, more));
  const add = count => {
    const fresh = document.createDocumentFragment();
    for (const end = Math.min(rows.length, shown + count); shown < end; shown++) fresh.append(make(rows[shown], shown));
    footer.remove();
    body.append(fresh);
    if (shown < rows.length) {
      more.textContent = tell('more', Math.min(STEP, rows.length - shown));
      body.append(footer);
    }
  };
  more.addEventListener('click', () => {
    const next = shown;
    add(STEP);
    const focus = body.rows[next] && body.rows[next].querySelector('a, button');
    if (focus) focus.focus();
  });
  body.replaceChildren();
  add(STEP);
  if (watcher) watcher.disconnect();
  watcher = new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) add(STEP); }, {rootMargin: '600px'});
  if (rows.length > STEP) watcher.observe(more);
  growAll = () => add(rows.length);
};
let watcher = null;
let growAll = () => {};
addEventListener('beforeprint', () => growAll());

const sortable = (head, columns, state, redraw) => head.replaceChildren(...columns.map((column, at) => {
  const button = el('button', {type: 'button', on: {click: () => {
    state.down = state.column === at ? !state.down : Boolean(column.down);
    state.column = at;
    redraw();
    head.cells[at].firstElementChild.focus();
  }}}, column.label);
  const sorted = state.column === at ? (state.down ? 'descending' : 'ascending') : null;
  return el('th', {scope: 'col', class: column.css, 'aria-sort': sorted}, button);
}));

const sorted = (rows, columns, state) => {
  if (state.column === null) return rows;
  const key = columns[state.column].key;
  return rows.slice().sort((a, b) => parindex.compare(key(a), key(b), state.down) || a.at - b.at);
};

// ---- ranking and domains: one filter, two tables

const filter = {text: '', group: '', band: ''};
const matches = unit => (filter.group === '' || unit.group === Number(filter.group)) &&
  (filter.band === '' || bandOf(unit) === filter.band) &&
  fold(filter.text).split(/\s+/).every(word => unit.key.includes(word));

const filterBar = (name, redraw) => {
  const option = (value, label, chosen) => el('option', {value, selected: value === chosen}, label);
  const search = el('input', {type: 'search', id: name + '-search', value: filter.text, autocomplete: 'off',
    on: {input: event => { filter.text = event.target.value; redraw(); }}});
  const bands = [...new Set(groups.flatMap(group => group.classes.map(one => one[0])))];
  const select = (id, label, key, options) => el('div', {class: 'field'}, el('label', {for: name + id}, label),
    el('select', {id: name + id, on: {change: event => { filter[key] = event.target.value; redraw(); }}},
      option('', words.all, filter[key]), ...options));
  return el('form', {class: 'filter screen', role: 'search', on: {submit: event => event.preventDefault()}},
    el('div', {class: 'field grow'}, el('label', {for: name + '-search'}, words.search), search),
    groups.length > 1 ? select('-group', words.group, 'group',
      groups.map((group, at) => option(String(at), group.label, filter.group))) : null,
    bands.length ? select('-class', words.class, 'band', bands.map(band => option(band, band, filter.band))) : null,
    el('p', {class: 'muted found', 'aria-live': 'polite', id: name + '-found'}));
};

const groupCard = group => el('section', {class: 'card group'},
  el('h2', {}, group.label),
  el('p', {class: 'muted'}, tell('ranked', group.ranked) + (group.unranked ? ', ' + group.unranked + ' ' + words.unranked : '')),
  el('dl', {class: 'figures'},
    ...[['mean', group.mean], ['best', group.best], ['lowest', group.lowest]].map(([word, value]) =>
      el('div', {}, el('dt', {}, words[word]), el('dd', {}, number(value))))),
  el('p', {class: 'classes'}, ...group.classes.map((one, at) =>
    el('span', {class: 'badge tone-' + Math.min(at + 1, 4)}, one[0] + ' ' + one[1]))));

const heading = text => el('h2', {class: 'visually-hidden'}, text);

const unitTable = (view, name, columns, state, rowOf, caption, means) => {
  const body = el('tbody');
  const head = el('tr');
  const table = el('table', {class: name}, el('caption', {class: caption ? null : 'visually-hidden'}, caption || words.unit),
    el('thead', {}, head, ...(means || [])), body);
  const redraw = () => {
    const rows = sorted(units.filter(matches), columns, state);
    sortable(head, columns, state, redraw);
    grow(body, rows, columns.length, rowOf);
    if (rows.length === 0) body.append(el('tr', {}, el('td', {colspan: columns.length}, words.none)));
    view.querySelector('.found').textContent = tell('found', rows.length);
  };
  view.append(filterBar(name, redraw), el('div', {class: 'card scroll'}, table));
  redraw();
};

const rankingState = {column: null, down: false};
const rankColumns = () => [
  {label: words.rank, css: 'n', key: unit => unit.rank === null ? null : Number(unit.rank.replace(',', '.'))},
  {label: words.unit, key: unit => unit.name},
  ...(groups.length > 1 ? [{label: words.group, css: 'wide', key: unit => groups[unit.group].label}] : []),
  {label: words.points, css: 'n wide', down: true, key: unit => unit.points},
  {label: words.maximum, css: 'n wide', down: true, key: unit => unit.maximum},
  {label: words.index, css: 'n index', down: true, key: unit => unit.index},
  {label: words.class, css: 'wide', key: unit => unit.band < 0 ? null : unit.band},
];
const rankRow = unit => el('tr', {},
  el('td', {class: 'n'}, unit.rank === null ? '–' : unit.rank),
  el('th', {scope: 'row'}, link(unit), unit.band < 0 ? null : el('span', {class: 'narrow'}, badge(unit)), unit.rank === null ? el('span', {class: 'muted why'}, unit.why.join('; ')) : null),
  groups.length > 1 ? el('td', {class: 'wide'}, groups[unit.group].label) : null,
  el('td', {class: 'n wide'}, number(unit.points)),
  el('td', {class: 'n wide'}, number(unit.maximum)),
  el('td', {class: 'n index'}, number(unit.index), unit.index === null ? null : bar(unit.index / scale)),
  el('td', {class: 'wide'}, badge(unit)));

const domainState = {column: null, down: false};
const domainColumns = () => [
  {label: words.rank, css: 'n', key: unit => unit.rank === null ? null : Number(unit.rank.replace(',', '.'))},
  {label: words.unit, key: unit => unit.name},
  ...domains.map((domain, at) => ({label: domain.code + '. ' + domain.title, css: 'd', down: true, key: unit => unit.domains[at]})),
];
const heatCell = (value, domain) => el('td', {class: 'heat n ' + (value === null || domain.bonus ? '' : 'heat-' + heat(value))}, number(value));
const meanRows = () => groups.map(group => el('tr', {class: 'mean'}, el('td'),
  el('th', {scope: 'row'}, words.mean + (groups.length > 1 ? ' – ' + group.label : '')),
  ...domains.map((domain, at) => heatCell(group.means[at], domain))));
const domainRow = unit => el('tr', {},
  el('td', {class: 'n'}, unit.rank === null ? '–' : unit.rank),
  el('th', {scope: 'row'}, link(unit)),
  ...domains.map((domain, at) => heatCell(unit.domains[at], domain)));
