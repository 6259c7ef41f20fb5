import { colourDistance, contrast, fromOklch, isHexColour, toOklch } from './colour';

/** What takes the place of the four brand tokens in one theme. */
export interface BrandTokens {
  readonly brand: string;
  readonly strong: string;
  readonly soft: string;
  readonly on: string;
}
/** The contrast theme has no entry: it is the reader's, and no organisation paints over it. */
export interface BrandColours {
  readonly light: BrandTokens;
  readonly dark: BrandTokens;
}

export interface BrandFinding {
  readonly isColour: boolean;
  /** Why the colour cannot be used; empty when it can. */
  readonly reasons: readonly string[];
  /** The nearest colour of this hue that passes; null when the colour passes itself. */
  readonly proposal: string | null;
  /** The colour passes, and yet somebody may misread it. */
  readonly cautions: readonly string[];
}

/** WCAG 2.2, 1.4.3: text of normal size. */
const READABLE = 4.5;
/** What stands behind text: page, card, well. The values are those of the tokens. */
const BEHIND = {
  light: { page: '#fbfaf7', card: '#ffffff', well: '#f3f1ec' },
  dark: { page: '#14171a', card: '#1b1f23', well: '#23282d' },
} as const;
const STEP = 0.004;
const TAKEN = [
  ['#805c10', 'gold, which marks a credential'],
  ['#855500', 'the colour of warnings'],
  ['#a3261f', 'the colour of what blocks or is wrong'],
] as const;

/** Judges a colour by the light theme, for which it is chosen; the one for the dark theme is made from it. */
export function judgeBrand(colour: string): BrandFinding {
  if (!isHexColour(colour))
    return { isColour: false, reasons: ['Write a colour as # and six digits, such as #0b5d57.'], ...nothingToSay };
  const reasons = shortfalls(colour);
  if (reasons.length > 0) return { isColour: true, reasons, proposal: nearestReadable(colour), cautions: [] };
  const cautions = TAKEN.filter(([taken]) => colourDistance(taken, colour) < 0.07).map(
    ([, what]) => `This is close to ${what}. A link may be taken for it.`,
  );
  return { isColour: true, reasons, proposal: null, cautions };
}

const nothingToSay = { proposal: null, cautions: [] };

/** The tokens of both themes from one colour that passed `judgeBrand`. */
export function brandColours(colour: string): BrandColours {
  return { light: lightTokens(colour.toLowerCase()), dark: darkTokens(colour) };
}

function shortfalls(colour: string): string[] {
  const { brand, soft, on } = lightTokens(colour);
  const backgrounds = [BEHIND.light.page, BEHIND.light.card, BEHIND.light.well, soft];
  const asText = Math.min(...backgrounds.map((background) => contrast(brand, background)));
  const behindText = contrast(on, brand);
  return [
    asText < READABLE &&
      `As text on a light page it reaches ${ratio(asText)}. It has to reach ${READABLE} : 1, or links cannot be read by everybody.`,
    behindText < READABLE &&
      `White text on it reaches ${ratio(behindText)}. It has to reach ${READABLE} : 1, or buttons cannot be read by everybody.`,
  ].filter((reason) => reason !== false);
}

/** Rounded down: 4.49 is not 4.5. */
const ratio = (value: number) => `${(Math.floor(value * 100) / 100).toFixed(2)} : 1`;

function nearestReadable(colour: string): string {
  const wanted = toOklch(colour);
  for (let lightness = wanted.lightness; lightness > 0; lightness -= STEP) {
    const darker = fromOklch({ ...wanted, lightness });
    if (shortfalls(darker).length === 0) return darker;
  }
  return '#000000';
}

function lightTokens(brand: string): BrandTokens {
  const { lightness, chroma, hue } = toOklch(brand);
  return {
    brand,
    strong: fromOklch({ lightness: Math.max(0.12, lightness - 0.085), chroma, hue }),
    soft: fromOklch({ lightness: 0.957, chroma: Math.min(chroma, 0.018), hue }),
    on: '#ffffff',
  };
}

/** Of the same hue, and no lighter than it has to be to be read on the darkest and the lightest of the dark grounds. */
function darkTokens(colour: string): BrandTokens {
  const { chroma: full, hue } = toOklch(colour);
  const chroma = Math.min(full, 0.12);
  const soft = fromOklch({ lightness: 0.31, chroma: Math.min(full, 0.04), hue });
  const on = fromOklch({ lightness: 0.22, chroma: Math.min(full, 0.03), hue });
  const grounds = [...Object.values(BEHIND.dark), soft, on];
  for (let lightness = 0.74; ; lightness += STEP) {
    const brand = fromOklch({ lightness, chroma, hue });
    if (lightness >= 1 || grounds.every((ground) => contrast(brand, ground) >= READABLE))
      return { brand, strong: fromOklch({ lightness: lightness + 0.08, chroma: chroma * 0.8, hue }), soft, on };
  }
}
