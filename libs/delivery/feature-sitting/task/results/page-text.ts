/** Nothing from anywhere: the page consists of the candidate's files alone, and reaches nobody. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'";

type Files = Readonly<Record<string, string>>;

/** The page that is opened first; null where there is none. */
export function firstPage(files: Files): string | null {
  const pages = Object.keys(files).filter((path) => /\.html?$/i.test(path));
  return pages.find((path) => /(^|\/)index\.html?$/i.test(path)) ?? pages[0] ?? null;
}

/** One document of a page and of the style sheets and scripts beside it, closed in by its own policy. */
export function pageText(files: Files, page: string): string {
  const beside = (address: string) => files[resolve(page, address)];
  const markup = (files[page] ?? '')
    .replace(/<link\b[^>]*>/gi, (tag) => {
      const css = /\brel\s*=\s*["']?stylesheet/i.test(tag) ? beside(attribute(tag, 'href')) : undefined;
      return css === undefined ? tag : `<style>${css.replace(/<\/style/gi, '<\\/style')}</style>`;
    })
    .replace(/(<script\b[^>]*>)\s*<\/script\s*>/gi, (tag, start: string) => {
      const script = beside(attribute(start, 'src'));
      if (script === undefined) return tag;
      const kind = /\btype\s*=\s*["']?module/i.test(start) ? ' type="module"' : '';
      return `<script${kind}>${script.replace(/<\/script/gi, '<\\/script')}</script>`;
    });
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return `<!doctype html>${policy}${markup.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** A path beside the page, as a browser reads it. */
function resolve(page: string, address: string): string {
  try {
    return decodeURIComponent(new URL(address, `page:///${page}`).pathname.slice(1));
  } catch {
    return '';
  }
}
