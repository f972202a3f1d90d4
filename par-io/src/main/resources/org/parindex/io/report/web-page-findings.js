
// Part 5: findings.

let findings = null;
const findingView = view => {
  if (findings === null) findings = json('findings').map((row, at) => ({at, severity: row[0], unit: units[row[1]], node: nodes[row[2]], row}));
  const state = {column: null, down: false};
  const chosen = {severity: findings.some(one => one.severity > 0) ? '1' : '0'};
  const columns = [
    {label: words.severity, down: true, key: one => one.severity},
    {label: words.unit, key: one => one.unit ? one.unit.name : null},
    {label: words.place, key: one => one.node ? one.node[2] : null},
    {label: words.message, key: one => say(one.row[3])},
    {label: words.source, key: one => say(one.row[5]) || null},
  ];
  const head = el('tr');
  const body = el('tbody');
  const found = el('p', {class: 'muted found', 'aria-live': 'polite'});
  const redraw = () => {
    const rows = sorted(findings.filter(one => one.severity >= Number(chosen.severity)), columns, state);
    sortable(head, columns, state, redraw);
    grow(body, rows, columns.length, one => el('tr', {},
      el('td', {}, el('span', {class: 'badge tone-' + [2, 3, 4][one.severity]}, words['severity' + one.severity])),
      el('td', {}, one.unit ? link(one.unit) : ''), el('td', {}, one.node ? one.node[2] : ''),
      el('td', {}, say(one.row[3]), el('span', {class: 'muted why'}, say(one.row[4]))),
      el('td', {class: 'source'}, say(one.row[5]))));
    found.textContent = tell('foundFindings', rows.length);
  };
  view.append(heading(words.findings), el('form', {class: 'filter screen'}, el('div', {class: 'field'}, el('label', {for: 'severity'}, words.severity),
    el('select', {id: 'severity', on: {change: event => { chosen.severity = event.target.value; redraw(); }}},
      ...['0', '1', '2'].map(level => el('option', {value: level, selected: level === chosen.severity},
        level === '0' ? words.all : words['severity' + level] + (level === '1' ? ', ' + words.severity2 : ''))))), found),
    el('div', {class: 'card scroll'}, el('table', {class: 'findings', 'aria-label': words.findings}, el('thead', {}, head), body)));
  redraw();
};
