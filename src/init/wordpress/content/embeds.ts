/** The theme's include for an address of a video or of slides; undefined for any other address. */
export function embedOf(address: string): string | undefined {
  const url = address.trim().replaceAll('&amp;', '&').replaceAll('&#038;', '&');
  for (const [name, pattern] of PLAYERS) {
    const id = pattern.exec(url)?.[1];
    if (id === undefined) continue;
    const start = name === 'youtube' ? startOf(url) : '';
    return `{% include ${name}.html id="${id}"${start} %}`;
  }
  const slides = /^(?:https?:)?\/\/speakerdeck\.com\/[\w-]+\/[\w-]+(?=\/?$)/.exec(url)?.[0];
  return slides && `{% include speakerdeck.html url="${slides}" %}`;
}

/** Pages and players; older texts have those for Flash. */
const PLAYERS = [
  [
    'youtube',
    /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/(?!videoseries)|v\/|shorts\/|live\/))([\w-]{6,})/i,
  ],
  [
    'vimeo',
    /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/|moogaloop\.swf\?clip_id=)?(\d+)(?![\w/])/i,
  ],
  [
    'dailymotion',
    /^(?:https?:)?\/\/(?:www\.)?(?:dailymotion\.com\/(?:embed\/|swf\/)?(?:video\/)?|dai\.ly\/)(x[a-z\d]+)/i,
  ],
] as const;

function startOf(url: string): string {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /[?&#](?:t|start)=(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/.exec(url) ?? [];
  const start = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return start > 0 ? ` start=${start}` : '';
}
