
// The web page of a round, part 1 of 6: its data. Everything is built with textContent, so text from workbooks stays text.

const json = id => JSON.parse(document.getElementById(id).textContent);
const words = json('words');
const round = json('round');
const {nodes, groups} = round;
const scale = 10 ** round.places;
const comma = document.documentElement.lang === 'vi';
const tell = (word, value) => words[word].replace('{0}', value);
const units = round.units.map((row, at) => ({
  at, id: row[0], name: row[1], group: row[2], rank: row[3], points: row[4], maximum: row[5], index: row[6],
  band: row[7], why: row[8], domains: row[9],
}));
const domains = nodes.map((node, at) => ({depth: node[0], id: node[1], code: node[2], title: node[3], bonus: node[4] === 1, at}))
  .filter(node => node.depth === 1);

// ---- small tools

const el = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'on') for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};
const decode = text => { try { return decodeURIComponent(text); } catch (odd) { return text; } };
const local = text => (comma ? text.replace('.', ',') : text).replace('-', '\u2212');
const number = value => value === null ? '–' : local((value / scale).toFixed(round.places));
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
for (const unit of units) unit.key = fold(unit.name) + ' ' + unit.id.toLowerCase();
const bandOf = unit => unit.band < 0 ? null : groups[unit.group].classes[unit.band][0];
const badge = unit => unit.band < 0 ? el('span', {class: 'muted'}, '–')
  : el('span', {class: 'badge tone-' + Math.min(unit.band + 1, 4)}, bandOf(unit));
const link = (unit, text) => el('a', {href: '#don-vi=' + encodeURIComponent(unit.id)}, text || unit.name);
const heat = value => {
  const [low, high] = round.heat;
  return Math.max(0, Math.min(8, Math.floor((value / scale - low) / (high - low) * 9)));
};
const bar = (share, name) => {
  const inner = el('span', {class: 'bar-in ' + (name || '')});
  inner.style.width = Math.max(0, Math.min(100, share)) + '%';
  return el('span', {class: 'bar', 'aria-hidden': 'true'}, inner);
};

// ---- phrases: a code is the number of a phrase and the numbers that stand in it

let phrases = null;
const say = code => {
  if (phrases === null) phrases = json('phrases').map(phrase => phrase.split('\u0001'));
  const parts = code.split(':');
  const phrase = phrases[parts[0]];
  let text = phrase[0];
  for (let i = 1; i < phrase.length; i++) text += parts[i] + phrase[i];
  return text;
};

// ---- explanations: a line is the number of a template and the values of its holes; see Templates.java

let templates = null;
const fill = (part, values) => {
  if (typeof part === 'string') {
    return part.replace(/([\u0001\u0002])([\s\S])/g, (all, kind, at) => {
      const value = values[at.charCodeAt(0) - 48];
      return kind === '\u0002' ? say(value) : value;
    });
  }
  if (Array.isArray(part)) return part.map(one => fill(one, values));
  if (part && typeof part === 'object') return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, fill(one, values)]));
  return part;
};
const block = unit => {
  if (templates === null) templates = json('templates');
  return json('unit-' + unit.at).split('\n').map((line, at) => {
    const [template, ...values] = line.split('|');
    const meta = at === 0 ? null : nodes[at - 1];
    const known = meta ? [meta[2], meta[7], unit.id] : ['', round.maximum, unit.id];
    return fill(templates[Number(template)], known.concat(values));
  });
};
