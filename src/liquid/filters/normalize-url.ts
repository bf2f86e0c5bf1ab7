/** Characters left unencoded in each part, besides letters, digits and `-._~`. */
const SEGMENT = "!$&'()*+,;=:@";
const FRAGMENT = `${SEGMENT}/?`;
const COMPONENT = `${FRAGMENT}#[]`;
const QUERY = "!$&'()*+,=:@/?";
/** Without `&`, `+` and `;`, which mean something else in a query when they are escaped. */
const IN_PAIR = "!$'()*,=:@/?";

const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;

/** True for an address with a scheme. */
export function isAbsoluteUrl(url: string): boolean {
  return /^[a-zA-Z][a-zA-Z\d+.-]*:/.test(url);
}

const REMEMBERED = 50_000;
const normal = new Map<string, string>();

/**
 * Normalizes an address as the Ruby library Addressable does: RFC 3986, section 6, with accents composed, as they
 * are in the names of published files.
 */
export function normalizeUrl(url: string): string {
  const known = normal.get(url);
  if (known !== undefined) return known;
  if (normal.size >= REMEMBERED) normal.clear();
  const made = normalize(url);
  normal.set(url, made);
  return made;
}

function normalize(url: string): string {
  const [, scheme, authority, path = '', query, fragment] = PARTS.exec(url.normalize('NFC')) ?? [];
  const head = scheme === undefined ? '' : `${scheme.toLowerCase()}:`;
  const host = authority === undefined ? '' : `//${normalizeAuthority(authority, PORTS[head])}`;
  const isWeb = authority !== undefined && /^(?:https?|t?ftp)$/i.test(scheme ?? '');
  const normalPath = normalizePath(path, isWeb);
  const tail = query ? `?${encodePart(query, QUERY, IN_PAIR)}` : '';
  const mark = fragment ? `#${encodePart(fragment, FRAGMENT)}` : '';
  return head + host + normalPath + tail + mark;
}

/** The port of a scheme, which an address need not name. */
const PORTS: Readonly<Record<string, string>> = {'http:': ':80', 'https:': ':443', 'ftp:': ':21'};

function normalizeAuthority(authority: string, usual: string | undefined): string {
  const [, user = '', host = '', port = ''] = /^((?:[^@]*@)?)([\s\S]*?)((?::\d*)?)$/.exec(authority) ?? [];
  return user + hostName(host) + (port === usual || port === ':' ? '' : port);
}

/** The host in ASCII (Punycode), as browsers resolve it. */
function hostName(host: string): string {
  const lower = host.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  try {
    return new URL(`http://${lower}`).hostname;
  } catch {
    return lower;
  }
}

function normalizePath(path: string, isWeb: boolean): string {
  const encoded = path
    .replace(/^[\t-\r ]+|(?<![\0\t-\r ])[\0\t-\r ]+$/g, '')
    .split('/')
    .map((segment) => encodePart(segment, SEGMENT))
    .join('/');
  const whole = removeDots(encoded);
  return whole === '' && isWeb ? '/' : whole;
}

function removeDots(path: string): string {
  if (!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '..') {
      if (kept.length > 1) kept.pop();
      if (last) kept.push('');
    } else if (segment !== '.') kept.push(segment);
    else if (last) kept.push('');
  }
  return kept.join('/');
}

/** Decodes needless escapes, then encodes all but letters, digits, `-._~` and the allowed characters. */
function encodePart(part: string, allowed: string, decoded = allowed): string {
  return part.replace(/%[\da-fA-F]{2}|[^a-zA-Z\d\-._~]/gu, (sign) => {
    if (sign.length === 3 && sign.startsWith('%')) return normalEscape(sign, decoded);
    return allowed.includes(sign) ? sign : encodeURIComponent(sign.toWellFormed?.() ?? sign);
  });
}

function normalEscape(code: string, decoded: string): string {
  const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[a-zA-Z\d\-._~]/.test(sign) || decoded.includes(sign) ? sign : code.toUpperCase();
}

/** Addressable's `normalize_component`, as `uri_escape` uses it: reserved characters are kept. */
export function normalizeComponent(text: string): string {
  return encodePart(text.normalize('NFKC'), COMPONENT);
}
