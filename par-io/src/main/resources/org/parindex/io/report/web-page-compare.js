
// Part 4: two units side by side.

const valueOf = text => Number(String(text).replace(/[≈\s]/g, '').replace('\u2212', '-').replace(',', '.'));
const difference = (a, b) => {
  const rounded = Math.round((valueOf(a) - valueOf(b)) * 1e4) / 1e4;
  const near = /≈/.test(a + b) ? '≈\u00a0' : '';
  return rounded === 0 ? {text: near ? '≈\u00a00' : '', sign: 0}
    : {text: near + (rounded > 0 ? '+' : '') + local(String(rounded)), sign: Math.sign(rounded)};
};

const compareView = (view, given) => {
  const [one, two] = given.split(',').map(id => units.find(unit => unit.id === decode(id)));
  const names = el('datalist', {id: 'unit-names'});
  const labelOf = unit => unit.name + ' (' + unit.id + ')';
  const byLabel = new Map(units.map(unit => [labelOf(unit), unit]));
  names.append(...units.map(unit => el('option', {value: labelOf(unit)})));
  const chosen = [one, two];
  const state = {different: false};
  const result = el('div');
  const go = () => { location.hash = '#so-sanh=' + chosen.map(unit => unit ? encodeURIComponent(unit.id) : '').join(','); };
  const input = (at, label) => el('div', {class: 'field grow'}, el('label', {for: 'compare-' + at}, label),
    el('input', {id: 'compare-' + at, list: 'unit-names', value: chosen[at] ? labelOf(chosen[at]) : '', autocomplete: 'off',
      on: {change: event => {
        const text = event.target.value;
        chosen[at] = byLabel.get(text) || units.find(unit => unit.key.includes(fold(text))) || null;
        go();
      }}}));
  view.append(heading(words.compare), names, el('form', {class: 'filter screen', on: {submit: event => event.preventDefault()}},
    input(0, words.first), input(1, words.second),
    el('button', {type: 'button', on: {click: () => { chosen.reverse(); go(); }}}, words.swap),
    el('label', {class: 'check'}, el('input', {type: 'checkbox', on: {change: event => { state.different = event.target.checked; draw(); }}}), ' ' + words.onlyDifferent)),
    result);
  const draw = () => {
    if (!one || !two) { result.replaceChildren(el('p', {class: 'card'}, words.choose)); return; }
    const [a, b] = [block(one), block(two)];
    const row = (code, title, at, depth) => {
      const delta = difference(a[at][0], b[at][0]);
      if (state.different && delta.sign === 0) return null;
      return el('tr', {class: 'depth-' + depth}, el('th', {scope: 'row'}, el('b', {}, code), ' ' + title),
        el('td', {class: 'n wide'}, a[at][1]), el('td', {class: 'n'}, a[at][0]), el('td', {class: 'n'}, b[at][0]),
        el('td', {class: 'n ' + (delta.sign > 0 ? 'tone-1' : delta.sign < 0 ? 'tone-4' : '')}, delta.text));
    };
    const head = unit => el('th', {scope: 'col', class: 'n name'}, link(unit), el('span', {class: 'muted'}, (unit.rank === null ? '–' : words.rank + ' ' + unit.rank)), badge(unit));
    result.replaceChildren(el('div', {class: 'card scroll'}, el('table', {class: 'compare'},
      el('caption', {class: 'visually-hidden'}, one.name + ' – ' + two.name),
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, words.node), el('th', {scope: 'col', class: 'n wide'}, words.maximum), head(one), head(two), el('th', {scope: 'col', class: 'n'}, words.difference))),
      el('tbody', {}, row('', words.total, 0, 0), ...nodes.map((meta, at) => row(meta[2], meta[3], at + 1, meta[0])).filter(Boolean)))));
  };
  draw();
};
