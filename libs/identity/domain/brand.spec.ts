import { brandColours, judgeBrand } from './brand';
import { contrast, fromOklch, toOklch } from './colour';

/** Every hue at several depths: what an organisation may have on its letterhead. */
const letterheads = Array.from({ length: 24 }, (_, step) => (step * Math.PI) / 12).flatMap((hue) =>
  [0.25, 0.4, 0.6, 0.8, 0.95].map((lightness) => fromOklch({ lightness, chroma: 0.15, hue })),
);

describe('The colour of an organisation', () => {
  it('passes where text in it and white text on it can be read (WCAG 2.2, 1.4.3)', () => {
    for (const colour of ['#0b5d57', '#1d3f8b', '#000000', '#6a1b4d'])
      expect({ colour, reasons: judgeBrand(colour).reasons }).toEqual({ colour, reasons: [] });
  });

  it('is refused with the ratio it reaches, and with the nearest colour that passes', () => {
    const finding = judgeBrand('#ffd500');
    expect(finding.reasons[0]).toMatch(/^As text on a light page it reaches 1\.\d\d : 1/);
    expect(finding.reasons[1]).toMatch(/^White text on it reaches 1\.\d\d : 1/);
    const proposal = finding.proposal!;
    expect(judgeBrand(proposal).reasons).toEqual([]);
    expect(Math.abs(toOklch(proposal).hue - toOklch('#ffd500').hue)).toBeLessThan(0.12);
  });

  it('is proposed no darker than it has to be', () => {
    const { lightness, chroma, hue } = toOklch(judgeBrand('#3fa7d6').proposal!);
    expect(judgeBrand(fromOklch({ lightness: lightness + 0.015, chroma, hue })).reasons).not.toEqual([]);
  });

  it('is never shown as 4.5 where it falls just short', () => {
    const passes = toOklch(judgeBrand('#8a8a8a').proposal!);
    const { reasons } = judgeBrand(fromOklch({ ...passes, lightness: passes.lightness + 0.004 }));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/reaches 4\.[34]\d : 1/);
  });

  it('gives tokens that can be read in light and dark, whatever was on the letterhead', () => {
    for (const letterhead of letterheads) {
      const { light, dark } = brandColours(judgeBrand(letterhead).proposal ?? letterhead);
      const pairs = {
        'link on page': contrast(light.brand, '#fbfaf7'),
        'link in well': contrast(light.brand, '#f3f1ec'),
        'current place': contrast(light.strong, light.soft),
        button: contrast(light.on, light.brand),
        'button under the pointer': contrast(light.on, light.strong),
        'link on dark page': contrast(dark.brand, '#14171a'),
        'link in dark well': contrast(dark.brand, '#23282d'),
        'current place, dark': contrast(dark.strong, dark.soft),
        'dark button': contrast(dark.on, dark.brand),
        'dark button under the pointer': contrast(dark.on, dark.strong),
      };
      expect({ letterhead, short: Object.entries(pairs).filter(([, ratio]) => ratio < 4.5) }).toEqual({
        letterhead,
        short: [],
      });
    }
  });

  it('comes with a word of caution where it could be taken for a state', () => {
    expect(judgeBrand('#a3261f').cautions[0]).toContain('what blocks');
    expect(judgeBrand('#0b5d57').cautions).toEqual([]);
  });

  it('is a colour', () => {
    expect(judgeBrand('teal')).toMatchObject({ isColour: false, proposal: null });
    expect(judgeBrand('#0b5d5').isColour).toBe(false);
  });
});
