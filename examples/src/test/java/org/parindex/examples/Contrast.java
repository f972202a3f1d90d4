package org.parindex.examples;

/** Finds texts that stand out too little, by the formula of WCAG 2.2 (relative luminance; 4.5 to 1, large text 3 to 1). */
final class Contrast {

    /** Evaluates to the texts that are too faint, each with its ratio; empty if there are none. */
    static final String SCRIPT = """
            (() => {
              const rgb = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
              const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const behind = element => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = rgb(getComputedStyle(at).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) return colour;
                }
                return [255, 255, 255];
              };
              const faint = new Set();
              for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
                if (!own || element.closest('svg, script, [hidden]') || element.getClientRects().length === 0) continue;
                const style = getComputedStyle(element);
                const [a, b] = [light(rgb(style.color)), light(behind(element))].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05);
                const large = parseFloat(style.fontSize) >= 24;
                if (ratio < (large ? 3 : 4.5)) faint.add(element.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
              }
              return [...faint].slice(0, 10).join('; ');
            })()
            """;

    private Contrast() {}
}
