import type {KramdownOptions} from '../options.ts';
import {HTML5_NAMES} from './html5-entities.ts';

/**
 * The named entities that kramdown has always known: those of HTML 4, and two more. A number gives the code point of the name
 * after it; the names that follow have the next code points.
 */
const NAMES =
  '34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not ' +
  'shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 ' +
  'iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc ' +
  'Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ' +
  'ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml 338 ' +
  'OElig oelig 352 Scaron scaron 376 Yuml 402 fnof 710 circ 732 tilde 913 Alpha Beta Gamma Delta Epsilon ' +
  'Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega 945 ' +
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau ' +
  'upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm ' +
  '8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 ' +
  'permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp 8476 ' +
  'real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 ' +
  'forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast ' +
  '8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp ' +
  '8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot ' +
  '8942 vellip 8968 rceil lceil lfloor rfloor 9001 rang lang 9674 loz 9824 spades 9827 clubs 9829 hearts ' +
  'diams';

/** What the numbers from 128 to 159 mean: the characters of Windows-1252. */
const WINDOWS_1252 = [
  8364, 129, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 141, 381, 143, 144, 8216, 8217,
  8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250, 339, 157, 382, 376,
];

type Version = KramdownOptions['version'];

let codes: ReadonlyMap<string, number> | undefined;
let newerCodes: ReadonlyMap<string, number> | undefined;
let names: ReadonlyMap<number, string> | undefined;
let newerNames: ReadonlyMap<number, string> | undefined;

/** Code point of an entity that this version of kramdown knows by name. */
export function codeOfName(name: string, version: Version): number | undefined {
  codes ??= readNames();
  const code = codes.get(name);
  if (code !== undefined || version === '2.4') return code;
  newerCodes ??= readNewerNames();
  return newerCodes.get(name);
}

/** Name of a code point, if it has one. A character that has long had a name keeps it. */
export function nameOfCode(code: number, version: Version): string | undefined {
  codes ??= readNames();
  names ??= byCode(codes);
  const name = names.get(code);
  if (name !== undefined || version === '2.4') return name;
  newerCodes ??= readNewerNames();
  newerNames ??= byCode(newerCodes);
  return newerNames.get(code);
}

/** The code point that a numeric reference stands for. */
export function codeOfNumber(number: number): number {
  return WINDOWS_1252[number - 128] ?? number;
}

const byCode = (codes: ReadonlyMap<string, number>) =>
  new Map(Array.from(codes, ([name, code]) => [code, name]));

function readNewerNames(): Map<string, number> {
  const map = new Map<string, number>();
  let code = 0;
  for (const word of HTML5_NAMES.split(' ')) {
    if (/^[0-9]+$/.test(word)) code = Number(word);
    else map.set(word, code);
  }
  return map;
}

function readNames(): Map<string, number> {
  const map = new Map<string, number>();
  let next = 0;
  for (const word of NAMES.split(' ')) {
    if (/^[0-9]+$/.test(word)) next = Number(word);
    else map.set(word, next++);
  }
  return map;
}
