
// Part 3: one unit and why it has its points.

const list = (label, items) => items.length === 0 ? null
  : el('div', {class: 'part'}, el('dt', {}, label), el('dd', {}, ...items.map(item => el('p', {}, item))));
const stageTable = stages => {
  const columns = [[words.stage, 'h', one => one[0]], [words.points, 'n', one => one[1]],
    [words.difference, 'n', one => one[2] === 0 ? '' : one[2]], [words.said, '', one => one[3]],
    [words.reason, '', one => one[4]], [words.source, 'source', one => one[5]]]
    .filter(([, , get]) => stages.some(one => get(one) !== ''));
  return el('div', {class: 'scroll'}, el('table', {class: 'stages', 'aria-label': words.stages},
    el('thead', {}, el('tr', {}, ...columns.map(([label, css]) => el('th', {scope: 'col', class: css === 'n' ? css : null}, label)))),
    el('tbody', {}, ...stages.map(one => el('tr', {}, ...columns.map(([, css, get]) =>
      css === 'h' ? el('th', {scope: 'row'}, get(one)) : el('td', {class: css}, get(one))))))));
};

const details = (node, meta) => {
  const more = node[4] || {};
  const parts = el('dl', {class: 'why-parts'});
  parts.append(...[
    meta && meta[6] ? list(words.rule, [meta[6]]) : null,
    list(words.inputs, (more.i || []).map(one => one[0] + ' = ' + one[1] + (one[2] ? ' ← ' + one[2] : ''))),
    list(words.steps, more.s || []),
    list(words.adjustments, (more.a || []).map(one => one[0] + ': ' + one[1])),
    more.g ? el('div', {class: 'part'}, el('dt', {}, words.stages), el('dd', {}, stageTable(more.g))) : null,
    list(words.evidence, more.e || []),
    list(words.remark, more.r ? [more.r] : []),
    list(words.source, more.o ? [more.o] : []),
    list(words.findings, (more.f || []).map(one => words['severity' + one[0]] + ': ' + one[1] + ' ' + one[2])),
  ].filter(Boolean));
  return parts.children.length ? parts : null;
};

const summaryOf = (node, meta) => el('summary', {},
  el('span', {class: 'name'}, el('b', {}, meta[2]), ' ' + meta[3],
    round.treatments[node[3]] ? el('span', {class: 'treated'}, round.treatments[node[3]]) : null),
  el('span', {class: 'got'}, node[0] + ' / ' + node[1]),
  el('span', {class: 'lost' + (node[2] === 0 || meta[4] === 1 ? ' nothing' : '')}, node[2] === 0 || meta[4] === 1 ? '' : tell('lost', node[2])));

const tree = (data, onlyLost) => {
  const root = el('div', {class: 'tree'});
  const stack = [root];
  nodes.forEach((meta, at) => {
    const node = data[at + 1];
    const leaf = at + 1 === nodes.length || nodes[at + 1][0] <= meta[0];
    stack.length = meta[0];
    if (onlyLost && (node[2] === 0 || meta[4] === 1)) { stack.push(el('div')); return; }
    const item = el('details', {class: (leaf ? 'leaf' : 'branch') + ' depth-' + meta[0]}, summaryOf(node, meta));
    // what a node says is built when it is opened
    item.addEventListener('toggle', () => {
      if (item.open && !item.dataset.built) {
        item.dataset.built = '1';
        const parts = details(node, meta);
        if (parts) item.querySelector('summary').after(parts);
      }
    });
    stack[meta[0] - 1].append(item);
    stack.push(item);
  });
  return root;
};

const domainTable = unit => {
  const group = groups[unit.group];
  const data = block(unit);
  return el('div', {class: 'card scroll'}, el('table', {class: 'profile'},
    el('caption', {class: 'visually-hidden'}, words.domain),
    el('thead', {}, el('tr', {}, ...[[words.domain], [words.points, 'n wide'], [words.maximum, 'n wide'], [words.index, 'n'], [words.groupMean, 'n'], [words.groupBest, 'n wide']]
      .map(([label, css]) => el('th', {scope: 'col', class: css}, label)))),
    el('tbody', {}, ...domains.map((domain, at) => {
      const value = unit.domains[at];
      const mean = group.means[at];
      const below = value !== null && mean !== null && value < mean;
      const track = domain.bonus || value === null ? null : bar(value / scale, below ? 'low' : 'good');
      if (track && mean !== null) {
        const tick = el('span', {class: 'tick'});
        tick.style.left = Math.min(100, mean / scale) + '%';
        track.append(tick);
      }
      const node = data[domain.at + 1];
      return el('tr', {}, el('th', {scope: 'row'}, domain.code + '. ' + domain.title, track),
        el('td', {class: 'n wide'}, node[0]), el('td', {class: 'n wide'}, domain.bonus ? '' : node[1]),
        el('td', {class: 'n'}, number(value)), el('td', {class: 'n'}, number(mean)),
        el('td', {class: 'n wide'}, number(group.bests[at])));
    }))));
};

const unitView = (view, id) => {
  const unit = units.find(one => one.id === id);
  if (!unit) { view.append(el('p', {class: 'card'}, words.none)); return null; }
  const data = block(unit);
  const group = groups[unit.group];
  const state = {onlyLost: false};
  const holder = el('div', {class: 'card'});
  const redraw = () => holder.replaceChildren(tree(data, state.onlyLost));
  const toggleAll = open => holder.querySelectorAll('details').forEach(one => { one.open = open; });
  const step = (offset, word) => units[unit.at + offset] ? el('a', {class: 'step', href: '#don-vi=' + encodeURIComponent(units[unit.at + offset].id)}, words[word]) : null;
  const total = data[0];
  view.append(
    el('p', {class: 'screen steps'}, el('a', {href: '#xep-hang'}, words.back), step(-1, 'previous'), step(1, 'next')),
    el('div', {class: 'card unit'},
      el('h2', {tabindex: '-1', id: 'unit-name'}, unit.name),
      el('p', {class: 'muted'}, group.label),
      el('dl', {class: 'figures big'},
        el('div', {}, el('dt', {}, words.rank), el('dd', {}, unit.rank === null ? '–' : unit.rank + ' / ' + group.ranked)),
        el('div', {}, el('dt', {}, words.points), el('dd', {}, number(unit.points) + ' / ' + number(unit.maximum))),
        el('div', {}, el('dt', {}, words.index), el('dd', {}, number(unit.index))),
        el('div', {}, el('dt', {}, words.mean), el('dd', {}, number(group.mean))),
        el('div', {}, el('dt', {}, words.class), el('dd', {}, badge(unit)))),
      unit.why.length ? el('p', {}, (unit.rank === null ? words.notRanked : words.notBetter) + ': ' + unit.why.join('; ') + '.') : null),
    domainTable(unit),
    el('h2', {}, words.why),
    el('p', {class: 'tools screen'},
      el('button', {type: 'button', on: {click: () => toggleAll(true)}}, words.open),
      el('button', {type: 'button', on: {click: () => toggleAll(false)}}, words.close),
      el('label', {class: 'check'}, el('input', {type: 'checkbox', id: 'only-lost', on: {change: event => { state.onlyLost = event.target.checked; redraw(); }}}), ' ' + words.onlyLost),
      el('a', {class: 'step', href: '#so-sanh=' + encodeURIComponent(unit.id)}, words.compareWith),
      el('button', {type: 'button', on: {click: () => print()}}, words.print)),
    holder);
  redraw();
  const own = details(total, null);
  if (own) holder.before(el('div', {class: 'card'}, own));
  return unit.name;
};
