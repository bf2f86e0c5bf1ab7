import {groupBy} from '../values/group-by.ts';
import {isPrivateHost} from './private-host.ts';

/** What another site says about one of its addresses. */
export interface Answer {
  readonly url: string;
  /** `unclear`: it exists but refuses programs, is out of order, or does not answer. */
  readonly verdict: 'found' | 'dead' | 'unclear';
  /** `404`, or the code of a network error: `ENOTFOUND`. */
  readonly why: string;
  /** Where the page is now, if it was found through redirects that are permanent. */
  readonly movedTo?: string;
}

export type Ask = (urls: readonly string[]) => Promise<readonly Answer[]>;

/** Sites that are asked at the same time; each one gets a single question at a time. */
const SITES = 12;
/** Timeout for an answer, in milliseconds. */
const PATIENCE = 20_000;
/** As many redirects as browsers follow. */
const HOPS = 20;
const DEAD_STATUS = new Set([404, 410]);
/** No such host, or a certificate at which every browser stops. */
const DEAD_ERROR = new Set(['ENOTFOUND', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']);
/** Some sites turn away programs that do not call themselves a browser. */
const HEADERS = {'user-agent': 'Mozilla/5.0 (compatible; usergroup-ssg link check)', accept: '*/*'};

/** Asks other sites whether these addresses still exist. If nobody answers at all, everything is unclear. */
export async function askAddresses(urls: readonly string[], patience = PATIENCE): Promise<readonly Answer[]> {
  const sites = [...groupBy(urls, (url) => new URL(url).host).values()];
  const answers: Answer[] = [];
  const askSites = async () => {
    for (let site = sites.pop(); site; site = sites.pop())
      for (const url of site) answers.push({url, ...(await ask(url, patience))});
  };
  await Promise.all(Array.from({length: SITES}, askSites));
  const isOffline = answers.every(({why}) => Number.isNaN(Number(why)));
  return isOffline ? answers.map((one) => ({...one, verdict: 'unclear'})) : answers;
}

async function ask(url: string, patience: number): Promise<Omit<Answer, 'url'>> {
  try {
    const end = await follow(url, 'HEAD', patience);
    // Not every server knows HEAD.
    return judged(end.status < 400 ? end : await follow(url, 'GET', patience));
  } catch (thrown) {
    const {name, message, cause} = thrown as Error;
    const why = name === 'TimeoutError' ? 'no answer' : ((cause as {code?: string})?.code ?? message);
    return {verdict: DEAD_ERROR.has(why) ? 'dead' : 'unclear', why};
  }
}

interface End {
  readonly status: number;
  readonly movedTo: string | undefined;
}

async function follow(url: string, method: 'HEAD' | 'GET', patience: number): Promise<End> {
  const signal = AbortSignal.timeout(patience);
  let at = url;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let hop = 0; hop <= HOPS; hop++) {
    const {status, headers, body} = await fetch(at, {method, headers: HEADERS, redirect: 'manual', signal});
    await body?.cancel();
    const location = headers.get('location');
    if (location === null || ![301, 302, 303, 307, 308].includes(status)) return {status, movedTo};
    at = new URL(location, at).href;
    if (isPrivateHost(new URL(at).hostname) && !isPrivateHost(new URL(url).hostname))
      throw new Error('redirected to a private address');
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) movedTo = at;
  }
  throw new Error('too many redirects');
}

function judged({status, movedTo}: End): Omit<Answer, 'url'> {
  const why = String(status);
  if (status >= 400) return {verdict: DEAD_STATUS.has(status) ? 'dead' : 'unclear', why};
  return {verdict: 'found', why, ...(movedTo === undefined ? {} : {movedTo})};
}
